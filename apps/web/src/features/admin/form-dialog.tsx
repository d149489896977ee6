import { type ReactNode, useId, useRef, useState } from 'react';
import '../../components/confirm-dialog.css';

interface FormDialogProps {
  /** What the button says that asks. */
  trigger: string;
  /** What that button is called where it stands beside others that say the same. */
  label: string;
  title: string;
  /** Makes the form, anew each time; `close` is for when the server has agreed. */
  children: (close: () => void) => ReactNode;
}

/** A form in a dialog, which the browser traps the focus in and gives it back from. */
export function FormDialog({ trigger, label, title, children }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();

  return (
    <>
      <button type="button" className="button" aria-label={label} onClick={open}>
        {trigger}
      </button>
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby={titleId}
        onClose={() => setIsOpen(false)}
      >
        <h2 id={titleId}>{title}</h2>
        {isOpen && children(close)}
      </dialog>
    </>
  );
}

interface DialogFormProps {
  form: { onSubmit: (event: React.SubmitEvent) => void; isSubmitting: boolean };
  children: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  onCancel: () => void;
}

export function DialogForm({ form, children, action, onCancel }: DialogFormProps) {
  return (
    <form className="form" noValidate onSubmit={form.onSubmit}>
      {children}
      <div className="actions">
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <button
          type="submit"
          className="button button-danger-solid"
          aria-disabled={form.isSubmitting}
        >
          {action}
        </button>
      </div>
    </form>
  );
}
