import type { ProblemCode } from '@duet/router';

/** As much of a failure as decides what credentials are asked for. */
export interface ChallengedFailure {
  readonly status: number;
  readonly code: string;
  /** The scope that the caller's token lacks. */
  readonly scope?: string | undefined;
}

/** Returns the `WWW-Authenticate` of a failure, or undefined for none. */
export type ToChallenge = (failure: ChallengedFailure) => string | undefined;

/** The words of RFC 6750 section 3.1 for what is wrong with a token. */
const ERRORS: Partial<Record<ProblemCode, string>> = {
  INVALID_TOKEN: 'invalid_token',
  INSUFFICIENT_SCOPE: 'insufficient_scope',
  SEVERAL_CREDENTIALS: 'invalid_request',
  TOKEN_IN_URL: 'invalid_request',
};

/**
 * Returns the `WWW-Authenticate` of a failure (RFC 6750 section 3), or undefined for one that other credentials would not mend.
 * Whoever sent no token is not told of an error. `Basic` is never asked for, though taken: a browser would show a form of its own, and
 * from then on send the token along with whatever another site makes it ask.
 */
export function toChallenge({ status, code, scope }: ChallengedFailure): string | undefined {
  const error = ERRORS[code as ProblemCode]; // others are in no list
  if (error === undefined && status !== 401) return undefined;

  const parameters = { realm: 'duet', error, scope };
  const written = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}="${value}"`,
  );
  return `Bearer ${written.join(', ')}`;
}
