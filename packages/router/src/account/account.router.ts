import { changeRole, disableUser, enableUser } from '@duet/db';
import { route } from '@duet/rest';
import { audit } from '../audit/audit.ts';
import { isAdmin } from '../policy.ts';
import { freshSessionProcedure, procedureFor, router } from '../trpc.ts';
import { mayChangeRole, mayDisable, mayEnable } from './account.policy.ts';
import { listAccounts } from './account.queries.ts';
import {
  AccountList,
  AccountOutput,
  AccountParams,
  ChangeAccountParams,
  ChangeRoleInput,
  DisableAccountInput,
} from './account.schema.ts';
import { getAccount, lockOtherAccount } from './account.service.ts';

/**
 * The accounts of others, for admins. Reading is for tokens too; what changes an account needs a session that has just proved who it
 * is: with a token that could do it, whoever finds the token makes themselves an admin.
 */
export const accountRouter = router({
  list: procedureFor(isAdmin)
    .meta(route('GET /accounts', 'List all accounts', { cache: 'no-store' }))
    .meta({ subject: 'the accounts of everybody' })
    .input(AccountList.input.prefault({}))
    .output(AccountList.output)
    .query(({ ctx, input }) => listAccounts(ctx, input)),

  byId: procedureFor(isAdmin)
    .meta(route('GET /accounts/{id}', 'Read an account'))
    .input(AccountParams)
    .output(AccountOutput)
    .query(({ ctx, input: { id } }) => getAccount(ctx.em, id)),

  disable: freshSessionProcedure
    .meta({ policy: mayDisable })
    .meta(route('POST /accounts/{id}/disable', 'Disable an account and end all it is used with'))
    .input(DisableAccountInput)
    .output(AccountOutput)
    .mutation(async ({ ctx, input: { reason, ...params } }) => {
      const account = await lockOtherAccount(ctx, params);
      if (!account.isDisabled()) {
        await disableUser(ctx.em, account);
        const details = { reason };
        await audit(ctx, { kind: 'account.disabled', subject: account.id, details });
      }
      return getAccount(ctx.em, account.id);
    }),

  enable: freshSessionProcedure
    .meta({ policy: mayEnable })
    .meta(route('POST /accounts/{id}/enable', 'Let the owner of an account sign in again'))
    .input(ChangeAccountParams)
    .output(AccountOutput)
    .mutation(async ({ ctx, input }) => {
      const account = await lockOtherAccount(ctx, input);
      if (account.isDisabled()) {
        await enableUser(ctx.em, account);
        await audit(ctx, { kind: 'account.enabled', subject: account.id });
      }
      return getAccount(ctx.em, account.id);
    }),

  changeRole: freshSessionProcedure
    .meta({ policy: mayChangeRole })
    .meta(route('PUT /accounts/{id}/role', 'Give an account a role and end its sessions'))
    .input(ChangeRoleInput)
    .output(AccountOutput)
    .mutation(async ({ ctx, input: { role, ...params } }) => {
      const account = await lockOtherAccount(ctx, params);
      if (account.role !== role) {
        await changeRole(ctx.em, account, role);
        const details = { from: account.role, to: role };
        await audit(ctx, { kind: 'account.roleChanged', subject: account.id, details });
      }
      return getAccount(ctx.em, account.id);
    }),
});
