import { DatabaseUnavailableError, DataFolderInUseError } from '@duet/db';
import { type Env, InvalidEnvironmentError } from './env.ts';
import { CertificateError } from './tls/certificate.ts';

/** The port is taken, or the name to listen on means nothing here. */
export class CannotListenError extends Error {
  override name = 'CannotListenError';
}

const MENDS: Readonly<Record<string, (env: Env) => string>> = {
  EADDRINUSE: ({ PORT }) =>
    `Port ${PORT} is in use. Stop the program that uses it, or choose another one: PORT=${PORT + 1}`,
  EACCES: ({ PORT }) =>
    `Port ${PORT} may not be opened by this user. Choose one above 1023, such as PORT=3000`,
  EADDRNOTAVAIL: ({ HOST }) =>
    `HOST=${HOST} is not an address of this machine. Use localhost, or 0.0.0.0 for all of them`,
  ENOTFOUND: ({ HOST }) =>
    `HOST=${HOST} cannot be found. Use localhost, or 0.0.0.0 for every address of this machine`,
};

/** Puts a refusal of the operating system into words; `null` when there are none for it. */
export function toListenError(cause: unknown, env: Env): CannotListenError | null {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const mend = MENDS[code];
  return mend ? new CannotListenError(mend(env), { cause }) : null;
}

/** What a person reads when the start failed: one message that names the mend, or all there is about a bug. */
export function describeFailure(error: unknown): string {
  const isExpected =
    error instanceof InvalidEnvironmentError ||
    error instanceof CannotListenError ||
    error instanceof CertificateError ||
    error instanceof DataFolderInUseError ||
    error instanceof DatabaseUnavailableError;
  if (isExpected) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
