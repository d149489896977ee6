import { z } from 'zod';
import { Password } from '../user/user.schema.ts';

export const ChangePasswordInput = z.strictObject({ password: Password });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;
