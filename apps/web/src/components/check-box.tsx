import { type ComponentProps, useId } from 'react';

interface CheckBoxProps extends ComponentProps<'input'> {
  label: string;
  hint?: string;
  error?: string | undefined;
}

/** A choice of yes or no with its label beside it, its hint and its error. */
export function CheckBox({ label, hint, error, ...input }: CheckBoxProps) {
  const id = useId();
  return (
    <div className="field">
      <div className="check">
        <input {...input} type="checkbox" aria-describedby={hint || error ? id : undefined} />
        <label htmlFor={input.id}>{label}</label>
      </div>
      <div id={id} className="field-description">
        {error && <p className="field-error">{error}</p>}
        {hint && <p className="field-hint">{hint}</p>}
      </div>
    </div>
  );
}
