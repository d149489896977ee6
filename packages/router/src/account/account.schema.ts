import { z } from 'zod';
import { comparison, defineItem, defineList, SearchWords, Time } from '../list/list.schema.ts';
import { Role, UserOutput } from '../user/user.schema.ts';
import { ExpectedVersion } from '../version/version.schema.ts';

/** An account as admins see it. */
export const AccountOutput = UserOutput.omit({ bio: true, image: true })
  .extend({ disabledAt: z.iso.datetime().nullable() })
  .meta({ id: 'Account' });
export type AccountOutput = z.infer<typeof AccountOutput>;

export const AccountList = defineList({
  item: defineItem('AccountSummary', AccountOutput),
  orders: ['-createdAt', 'createdAt', 'username'],
  filters: {
    q: SearchWords.meta({ description: 'Part of the username or of the e-mail address' }),
    role: Role.meta({ description: 'With this role' }),
    status: z.enum(['enabled', 'disabled']).meta({ description: 'Those who may sign in, or not' }),
    createdAt: comparison(Time).meta({ description: 'Created before or after' }),
  },
});
export type ListAccountsInput = z.infer<typeof AccountList.input>;

export const AccountParams = z.strictObject({
  id: z.uuid().meta({ description: 'The id of the account' }),
});

export const ChangeAccountParams = AccountParams.extend({ expectedVersion: ExpectedVersion });
export type ChangeAccountParams = z.infer<typeof ChangeAccountParams>;

export const DisableAccountInput = ChangeAccountParams.extend({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ description: 'Why, for the audit log, which the owner can read too' }),
});

export const ChangeRoleInput = ChangeAccountParams.extend({ role: Role });
