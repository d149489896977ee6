import type { ReactNode, SubmitEvent } from 'react';
import { ErrorSummary } from './error-summary.tsx';

interface FormProps {
  /** What `useSchemaForm` returned. */
  form: {
    onSubmit: (event: SubmitEvent) => void;
    summary: Parameters<typeof ErrorSummary>[0];
    isSubmitting: boolean;
  };
  /** What the button says that sends it. */
  action: string;
  /** What stands beside the button, such as another way to go on. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A form that first says what is wrong with it, and has one button. */
export function Form({ form, action, beside, children }: FormProps) {
  return (
    <form className="form" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary {...form.summary} />
      {children}
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={form.isSubmitting}>
          {action}
        </button>
        {beside}
      </div>
    </form>
  );
}
