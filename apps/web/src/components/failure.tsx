import { errorMessage } from '@duet/client';

interface FailureProps {
  error: unknown;
  onRetry: () => unknown;
}

/** The error state of a query: what happened, and a way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  return (
    <div className="state state-failure" role="alert">
      <p>{errorMessage(error)}</p>
      <button type="button" className="button" onClick={() => onRetry()}>
        Try again
      </button>
    </div>
  );
}
