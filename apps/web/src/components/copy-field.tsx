import { useId, useRef } from 'react';
import { useToast } from './toast.tsx';
import './copy-field.css';

interface CopyFieldProps {
  label: string;
  value: string;
}

/** Text to take along, and a button that does. Where the browser lets no page copy, the text is selected for its reader to do it. */
export function CopyField({ label, value }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast(`${label}: copied`);
    } catch {
      field.current?.select();
      toast('Your browser does not let us copy. It is selected: copy it yourself.');
    }
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-field">
        <input ref={field} id={id} value={value} readOnly spellCheck={false} autoComplete="off" />
        <button type="button" className="button" aria-label={`Copy: ${label}`} onClick={copy}>
          Copy
        </button>
      </div>
    </div>
  );
}
