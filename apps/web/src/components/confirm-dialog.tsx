import { type ReactNode, useId, useRef } from 'react';
import './confirm-dialog.css';

interface ConfirmDialogProps {
  /** The button that asks. */
  trigger: string;
  title: string;
  /** What will be lost. */
  children: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  onConfirm: () => void;
}

/** A dangerous button that asks first. The browser's own dialog traps the focus and gives it back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  const confirm = () => {
    dialog.current?.close();
    props.onConfirm();
  };

  return (
    <>
      <button
        type="button"
        className="button button-danger"
        onClick={() => dialog.current?.showModal()}
      >
        {props.trigger}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId}>
        <h2 id={titleId}>{props.title}</h2>
        <p>{props.children}</p>
        <div className="actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="button" className="button button-danger-solid" onClick={confirm}>
            {props.action}
          </button>
        </div>
      </dialog>
    </>
  );
}
