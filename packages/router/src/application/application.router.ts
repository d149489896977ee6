import { createClientSecret, OAuthApplication } from '@duet/db';
import { route } from '@duet/rest';
import { z } from 'zod';
import type { AuditKind } from '../audit/audit.schema.ts';
import { type AuditContext, audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import type { Principal } from '../context.ts';
import { freshSessionProcedure, router, sessionProcedure } from '../trpc.ts';
import { listOwnApplications } from './application.queries.ts';
import {
  ApplicationList,
  ApplicationOutput,
  ApplicationParams,
  ClientSecretOutput,
  RegisterApplicationInput,
  RegisteredApplicationOutput,
  UpdateApplicationInput,
} from './application.schema.ts';
import {
  assertRegistrable,
  assertRoomForApplication,
  getOwnApplication,
  toApplicationOutput,
} from './application.service.ts';

/** Applications that ask people for access by OAuth, each for who registered it. An application with a secret can act for its owner. */
export const applicationRouter = router({
  list: sessionProcedure
    .meta(route('GET /applications', 'List the applications that you have registered'))
    .input(ApplicationList.input.prefault({}))
    .output(ApplicationList.output)
    .query(({ ctx, input }) => listOwnApplications(ctx, input)),

  byId: sessionProcedure
    .meta(route('GET /applications/{id}', 'Read about one of your applications'))
    .input(ApplicationParams)
    .output(ApplicationOutput)
    .query(async ({ ctx, input: { id } }) => toApplicationOutput(await getOwnApplication(ctx, id))),

  register: freshSessionProcedure
    .meta(
      route('POST /applications', 'Register an application', {
        errors: ['TOO_MANY_APPLICATIONS', 'IDEMPOTENT_REPLY_NOT_KEPT'],
        cache: 'no-store',
      }),
    )
    .input(RegisterApplicationInput)
    .output(RegisteredApplicationOutput)
    .mutation(async ({ ctx, input: { scopes, ...given } }) => {
      assertRegistrable({ ...given, scopes }, ctx);
      await assertRoomForApplication(ctx);
      const secret = given.kind === 'confidential' ? createClientSecret() : null;
      const application = ctx.em.create(OAuthApplication, {
        ...given,
        owner: ctx.principal.userId,
        scopes: scopes.join(' '),
        secretHash: secret?.secretHash ?? null,
      });
      await ctx.em.flush();
      await tell(ctx, 'application.registered', application);
      const clientSecret = secret?.clientSecret ?? null;
      return { ...toApplicationOutput(application), clientSecret };
    }),

  update: freshSessionProcedure
    .meta(route('PATCH /applications/{id}', 'Change an application'))
    .input(UpdateApplicationInput)
    .output(ApplicationOutput)
    .mutation(async ({ ctx, input: { id, ...changes } }) => {
      const application = await getOwnApplication(ctx, id);
      const changed = { ...toApplicationOutput(application), ...changes };
      assertRegistrable(changed, ctx);
      const { name, homepage, redirectUris, scopes } = changed;
      ctx.em.assign(application, { name, homepage, redirectUris, scopes: scopes.join(' ') });
      await ctx.em.flush();
      await tell(ctx, 'application.changed', application);
      return toApplicationOutput(application);
    }),

  rotateSecret: freshSessionProcedure
    .meta(
      route('POST /applications/{id}/secret', 'Give an application a new secret', {
        errors: ['IDEMPOTENT_REPLY_NOT_KEPT'],
        cache: 'no-store',
        location: false,
      }),
    )
    .input(ApplicationParams)
    .output(ClientSecretOutput)
    .mutation(async ({ ctx, input: { id } }) => {
      const application = await getOwnApplication(ctx, id);
      if (application.kind === 'public') {
        throw failure('NOT_FOUND', { message: 'A public application has no secret' });
      }
      const { clientSecret, secretHash } = createClientSecret();
      ctx.em.assign(application, { secretHash });
      await ctx.em.flush();
      await tell(ctx, 'application.secretRotated', application);
      return { clientSecret };
    }),

  delete: sessionProcedure
    .meta(route('DELETE /applications/{id}', 'Delete an application and all access to it'))
    .input(ApplicationParams)
    .output(z.void())
    .mutation(async ({ ctx, input: { id } }) => {
      const application = await getOwnApplication(ctx, id);
      await tell(ctx, 'application.deleted', application);
      await ctx.em.nativeDelete(OAuthApplication, { id });
    }),
});

type ApplicationAudit = Extract<AuditKind, `application.${string}`>;

function tell(
  ctx: AuditContext & { readonly principal: Principal },
  kind: ApplicationAudit,
  { id, name }: OAuthApplication,
): Promise<void> {
  return audit(ctx, { kind, subject: ctx.principal.userId, details: { name, application: id } });
}
