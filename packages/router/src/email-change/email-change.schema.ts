import { z } from 'zod';
import { LinkToken } from '../mail/link-token.schema.ts';
import { Email } from '../user/user.schema.ts';

export const ChangeEmailInput = z.strictObject({ email: Email });
export type ChangeEmailInput = z.infer<typeof ChangeEmailInput>;

export const EmailLinkInput = z.strictObject({ token: LinkToken });

export const ChangedEmailOutput = z.object({
  email: z.email().meta({ description: 'The address that the account has' }),
});
export type ChangedEmailOutput = z.infer<typeof ChangedEmailOutput>;

export const KeptEmailOutput = ChangedEmailOutput.extend({
  restored: z.boolean().meta({
    description:
      'Whether the account had the other address already, so that everybody is signed out',
  }),
});
export type KeptEmailOutput = z.infer<typeof KeptEmailOutput>;
