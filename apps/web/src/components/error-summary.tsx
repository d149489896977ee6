import { type MouseEvent, useEffect, useRef } from 'react';

interface FieldMessage {
  /** The id of the field, or `root` for the form as a whole. */
  name: string;
  message: string;
  /** What the reader knows the field as, when that is not its name. */
  label?: string;
}

interface ErrorSummaryProps {
  messages: FieldMessage[];
  /** Grows with each attempt: a new one moves the focus here again. */
  submitCount: number;
}

/** What is wrong with a form, first thing after sending it, with a way to each faulty field. */
export function ErrorSummary({ messages, submitCount }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (submitCount > 0) box.current?.focus();
  }, [submitCount]);

  if (messages.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <p className="error-summary-title">That did not work yet</p>
      <ul>
        {messages.map((field) => (
          <li key={field.name}>
            {field.name === 'root' ? field.message : <FieldLink {...field} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ name, message, label = toLabel(name) }: FieldMessage) {
  const focusField = (event: MouseEvent) => {
    event.preventDefault();
    const field = document.getElementById(name);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus();
  };
  return (
    <a href={`#${name}`} onClick={focusField}>
      {label}: {message}
    </a>
  );
}

/** `metadata.coverImage` is the field `Cover image`. */
function toLabel(name: string): string {
  const words = name.replace(/^.*\./, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
