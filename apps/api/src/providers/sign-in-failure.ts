import { AuthorizationResponseError, ClientError } from 'openid-client';

/** Why somebody came back from a provider with nothing; the console has a sentence for each. */
export type SignInFailure = 'cancelled' | 'lapsed' | 'unavailable' | 'untrusted';

/** What a provider says when it is the one in trouble (RFC 6749 section 4.1.2.1). */
const IN_TROUBLE = new Set(['server_error', 'temporarily_unavailable']);

/** Tells what an error on the way to a provider or back means to whoever was on it. */
export function toSignInFailure(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return IN_TROUBLE.has(error.error) ? 'unavailable' : 'untrusted';
  }
  return isUnavailable(error) ? 'unavailable' : 'untrusted';
}

/** No connection, no answer in time, or one that says that the provider is in trouble. */
function isUnavailable(error: unknown): boolean {
  // What fetch throws when there is no answer, and nothing else here.
  if (error instanceof TypeError) return true;
  if (!(error instanceof ClientError)) return false;
  if (error.code === 'OAUTH_TIMEOUT') return true;
  return error.cause instanceof Response && error.cause.status >= 500;
}
