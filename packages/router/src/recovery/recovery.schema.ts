import { z } from 'zod';
import { LinkToken } from '../mail/link-token.schema.ts';
import { Email, Password } from '../user/user.schema.ts';

export const AskForRecoveryInput = z.strictObject({ email: Email });
export type AskForRecoveryInput = z.infer<typeof AskForRecoveryInput>;

export const RecoverInput = z.strictObject({ token: LinkToken, password: Password });
export type RecoverInput = z.infer<typeof RecoverInput>;
