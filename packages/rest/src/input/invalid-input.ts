import { TRPCError } from '@trpc/server';

/** A refusal in the shape that the procedure's own schema would give it. */
export function invalidInput(path: string[], message: string): TRPCError {
  const cause = Object.assign(new Error(message), { issues: [{ path, message }] });
  return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause });
}
