import { z } from 'zod';
import { defineItem, defineList } from '../list/list.schema.ts';
import { Email, UserOutput } from '../user/user.schema.ts';

export const SessionOutput = z
  .object({
    id: z.string(),
    userAgent: z.string(),
    address: z.string(),
    createdAt: z.iso.datetime(),
    authenticatedAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    current: z.boolean(),
    remembered: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionOutput = z.infer<typeof SessionOutput>;

export const SessionParams = z.strictObject({
  id: z.string().min(1).max(100).meta({ description: 'The id of the session' }),
});

/** Who is asking: both are `null` for a stranger. */
export const CurrentSessionOutput = z.object({
  user: UserOutput.nullable(),
  session: SessionOutput.nullable(),
});

/** What signing in and signing up return. The token travels beside it and is never in a body. */
export const SignedInOutput = z.object({ user: UserOutput, session: SessionOutput });
export type SignedInOutput = z.infer<typeof SignedInOutput>;

export const SessionList = defineList({
  item: defineItem('SessionSummary', SessionOutput),
  orders: ['-lastUsedAt', '-createdAt'],
});
export type ListSessionsInput = z.infer<typeof SessionList.input>;

/** Any password may be tried: the rules for new ones would only tell an attacker what to skip. */
const TriedPassword = z.string().normalize('NFKC').min(1).max(256);

export const SignInInput = z.strictObject({
  email: Email,
  password: TriedPassword,
  /** Whether this device stays signed in when its browser is closed; otherwise the session ends with it. */
  remember: z.boolean().default(false),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const ReauthenticateInput = z.strictObject({ password: TriedPassword });

export const RevokedOutput = z.object({ revoked: z.int().nonnegative() });
