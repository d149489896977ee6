import { z } from 'zod';
import { Username } from '../user/user.schema.ts';

/** Somebody else who knows who people are. */
export const IdentityProvider = z
  .object({
    id: z.string().meta({ description: 'What the settings call the provider' }),
    name: z.string().meta({ description: 'What people call it' }),
  })
  .meta({ id: 'IdentityProvider' });
export type IdentityProvider = z.infer<typeof IdentityProvider>;

export const ProvidersOutput = z.object({ items: z.array(IdentityProvider) });

export const ProofPurpose = z.enum(['signIn', 'reauthenticate']).meta({
  description:
    'To sign in, register or connect an account; or to prove again who is at a session, for which the provider asks anew',
});

const Remember = z.boolean().default(false).meta({
  description: 'Whether the session outlives the browser: to be sent again when signing in',
});

export const BeginProofInput = z.strictObject({
  provider: z
    .string()
    .min(1)
    .max(40)
    .meta({ description: 'The id of the provider', examples: ['github'] }),
  purpose: ProofPurpose.default('signIn'),
  remember: Remember,
  returnTo: z
    .string()
    .startsWith('/')
    .max(1_000)
    .default('/')
    .meta({ description: 'The path in the console to go to afterwards', examples: ['/feed'] }),
});
export type BeginProofInput = z.infer<typeof BeginProofInput>;

export const BeginProofOutput = z.object({
  url: z.url().meta({ description: 'Where the browser that asked has to go, within ten minutes' }),
});

/** What can be done with what was proven. */
export const NextStep = z.enum([
  'signIn',
  'register',
  'registerByMail',
  'signInToConnect',
  'connect',
  'connected',
  'taken',
  'reauthenticate',
  'refused',
]);
export type NextStep = z.infer<typeof NextStep>;

export const ProofOutput = z.object({
  proof: z
    .object({
      provider: IdentityProvider,
      name: z.string().meta({ description: 'What the provider calls the account' }),
      email: z
        .string()
        .nullable()
        .meta({ description: 'An address that is known to belong to the owner of the account' }),
      next: NextStep.meta({ description: 'What can be done with it' }),
    })
    .nullable()
    .meta({ description: 'What this browser has proven within the last ten minutes' }),
});
export type ProofOutput = z.infer<typeof ProofOutput>;

export const SignInByProofInput = z.strictObject({ remember: Remember });

export const RegisterByProofInput = SignInByProofInput.extend({ username: Username });

/** An account elsewhere that signs its owner in here. */
export const IdentityOutput = z
  .object({
    id: z.uuid(),
    provider: IdentityProvider,
    name: z.string().meta({ description: 'What the provider called the account' }),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
  })
  .meta({ id: 'Identity' });
export type IdentityOutput = z.infer<typeof IdentityOutput>;

export const IdentitiesOutput = z.object({
  items: z.array(IdentityOutput),
  hasPassword: z
    .boolean()
    .meta({ description: 'Whether the account can be signed in to without any of these' }),
});
export type IdentitiesOutput = z.infer<typeof IdentitiesOutput>;

export const IdentityParams = z.strictObject({
  id: z.uuid().meta({ description: 'The id of the connected account' }),
});
