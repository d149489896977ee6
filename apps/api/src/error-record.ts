const DEEPEST_CAUSE = 4;

export type ErrorRecord = {
  type: string;
  message: string;
  stack: string;
  code?: unknown;
  cause?: ErrorRecord;
};

/**
 * What a log line says about an error. Fields are named one by one: drivers hang queries, parameters and
 * whole rows on their errors, and those hold what people typed.
 */
export function toErrorRecord(error: unknown, depth = 0): ErrorRecord {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: 'thrown without being an Error', stack: '' };
  }

  const { message, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const record: ErrorRecord = { type: error.name, message, stack, code };
  if (cause instanceof Error && depth < DEEPEST_CAUSE)
    record.cause = toErrorRecord(cause, depth + 1);
  return record;
}
