import type { BeginProofInput, IdentityProvider } from './identity.schema.ts';

/** How the browser of a request proves who its owner is to somebody else, without a procedure knowing how that is told. */
export interface ExternalSignIn {
  /** Those whom the settings name. */
  readonly providers: readonly IdentityProvider[];
  /**
   * Returns where the browser has to go, and makes it remember what was begun. Throws NOT_FOUND for a provider that nobody named, and
   * PROVIDER_UNAVAILABLE.
   */
  begin(attempt: BeginProofInput): Promise<string>;
  /** The token of what the browser brought back; the database knows whether it holds. */
  readonly proof: string | null;
  /** Makes the browser forget the token. */
  forgetProof(): void;
}
