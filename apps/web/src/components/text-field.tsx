import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
}

/** A labelled line of text with its hint and its error, tied together for screen readers. */
export function TextField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  const { description, describedBy } = useDescription(hint, error);
  return (
    <div className="field">
      <label htmlFor={input.id}>{label}</label>
      <input {...input} aria-invalid={Boolean(error)} aria-describedby={describedBy} />
      {description}
    </div>
  );
}

/** The same for text of several lines; it grows with its content where the browser can. */
export function TextArea({ label, hint, error, ...area }: FieldProps & ComponentProps<'textarea'>) {
  const { description, describedBy } = useDescription(hint, error);
  return (
    <div className="field">
      <label htmlFor={area.id}>{label}</label>
      <textarea {...area} aria-invalid={Boolean(error)} aria-describedby={describedBy} />
      {description}
    </div>
  );
}

function useDescription(hint: ReactNode, error: string | undefined) {
  const id = useId();
  const description = (
    <div id={id} className="field-description">
      {error && <p className="field-error">{error}</p>}
      {hint && <p className="field-hint">{hint}</p>}
    </div>
  );
  return { description, describedBy: hint || error ? id : undefined };
}
