import { OAuthApplication, revokeApplicationAccess } from '@duet/db';
import { route } from '@duet/rest';
import { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import { router, sessionProcedure } from '../trpc.ts';
import { listOwnGrants } from './grant.queries.ts';
import { GrantList, GrantParams } from './grant.schema.ts';

/** What applications were let in by the caller. */
export const grantRouter = router({
  list: sessionProcedure
    .meta(route('GET /grants', 'List the applications that have access to your account'))
    .input(GrantList.input.prefault({}))
    .output(GrantList.output)
    .query(({ ctx, input }) => listOwnGrants(ctx, input)),

  revoke: sessionProcedure
    .meta(route('DELETE /grants/{id}', 'End the access of an application to your account'))
    .input(GrantParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const { userId } = ctx.principal;
      const application = await ctx.em.findOne(OAuthApplication, id);
      const isRevoked = await revokeApplicationAccess(ctx.em, { userId, applicationId: id });
      if (!application || !isRevoked) {
        throw failure('NOT_FOUND', { message: 'No such application has access to your account' });
      }
      const details = { name: application.name, application: id };
      await audit(ctx, { kind: 'grant.revoked', subject: userId, details });
    }),
});
