import type { IdentityClaims } from '@duet/db';
import type { BeginProofInput } from '@duet/router';

/** Somebody else who can say who a person is. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Returns where the browser goes. Throws when the provider does not answer. */
  authorize(attempt: Attempt): Promise<URL>;
  /** Returns what the provider says of whoever came back. Throws when it does not answer, or says what cannot be trusted. */
  identify(arrival: URL, attempt: Attempt): Promise<Identity>;
}

/** What a provider says of somebody. */
export type Identity = Pick<IdentityClaims, 'email' | 'issuer' | 'name' | 'subject'>;

/** A way to a provider and back, as the browser that is on it remembers it. */
export interface Attempt extends BeginProofInput {
  /** Ties the way back to the browser (RFC 6749 section 10.12). */
  readonly state: string;
  /** Ties the ID token to this attempt (OpenID Connect Core section 3.1.2.1). */
  readonly nonce: string;
  /** Ties the code to this attempt (RFC 7636). */
  readonly codeVerifier: string;
  /** Where the provider sends the browser back to: one address per provider, so that none can answer for another (RFC 9700 section 4.4). */
  readonly redirectUri: string;
  /** When it began, in milliseconds since 1970. */
  readonly begunAt: number;
}
