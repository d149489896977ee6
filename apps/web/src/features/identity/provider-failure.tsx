import { z } from 'zod';

/** Why somebody came back from a provider with nothing, as the server says it. */
const SENTENCES = {
  cancelled: 'You did not sign in at the provider. Try again, or sign in another way.',
  lapsed: 'That took too long, or was begun in another browser. Try again.',
  unavailable:
    'The provider does not answer at the moment. Try again shortly, or sign in another way.',
  untrusted: 'What the provider answered cannot be trusted. Try again, or sign in another way.',
} as const;

const FAILURES = Object.keys(SENTENCES) as (keyof typeof SENTENCES)[]; // its own keys

/** What an address may say of a failure: nothing but which one it was. */
export const FailureSearch = z.object({ failure: z.enum(FAILURES).optional().catch(undefined) });
type ProviderFailure = NonNullable<z.infer<typeof FailureSearch>['failure']>;

export function ProviderFailure({ failure }: { failure: ProviderFailure | undefined }) {
  if (!failure) return null;
  return (
    <div className="error-summary" role="alert">
      <p>{SENTENCES[failure]}</p>
    </div>
  );
}
