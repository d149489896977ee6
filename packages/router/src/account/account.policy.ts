import type { Principal } from '../context.ts';
import { adminsOn } from '../policy.ts';
import type { AccountOutput } from './account.schema.ts';

type Seen = Partial<AccountOutput>;

/** Nobody decides on their own account, or the last admin could be lost: `lockOtherAccount` enforces it. */
function isAnother({ userId }: Principal, { id }: Seen): boolean {
  return id !== undefined && id !== userId;
}

export const mayChangeRole = adminsOn<AccountOutput>('account.changeRole', isAnother);

export const mayDisable = adminsOn<AccountOutput>(
  'account.disable',
  (principal, account) => isAnother(principal, account) && account.disabledAt === null,
);

export const mayEnable = adminsOn<AccountOutput>(
  'account.enable',
  (principal, account) => isAnother(principal, account) && typeof account.disabledAt === 'string',
);
