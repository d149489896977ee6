import { errorMessage } from '@duet/client';
import type { ReactNode } from 'react';

interface LinkActionProps {
  /** What will happen. */
  question: ReactNode;
  /** What the button says. */
  label: string;
  act: () => void;
  isPending: boolean;
  error: unknown;
  /** What has happened; the button goes then. */
  done: ReactNode;
}

/** What the link of a mail asks for, done with a click: programs that look into mails follow links, and must not change anything. */
export function LinkAction({ question, label, act, isPending, error, done }: LinkActionProps) {
  return (
    <>
      <div role="status">{done}</div>
      {!done && (
        <>
          <p>{question}</p>
          {Boolean(error) && (
            <p className="field-error" role="alert">
              {errorMessage(error)}
            </p>
          )}
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              aria-disabled={isPending}
              onClick={() => !isPending && act()}
            >
              {label}
            </button>
          </div>
        </>
      )}
    </>
  );
}
