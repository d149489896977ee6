import { route } from '@duet/rest';
import { isAdmin } from '../policy.ts';
import { procedureFor, protectedProcedure, router } from '../trpc.ts';
import { listEvents, listOwnActivity } from './audit.queries.ts';
import { ActivityList, AuditList } from './audit.schema.ts';

export const auditRouter = router({
  list: procedureFor(isAdmin)
    .meta(route('GET /activity', 'Read the audit log', { cache: 'no-store' }))
    .meta({ subject: 'the audit log' })
    .input(AuditList.input.prefault({}))
    .output(AuditList.output)
    .query(({ ctx, input }) => listEvents(ctx, input)),

  mine: protectedProcedure
    .meta(route('GET /me/activity', 'Read what concerns your account', { cache: 'no-store' }))
    .input(ActivityList.input.prefault({}))
    .output(ActivityList.output)
    .query(({ ctx, input }) => listOwnActivity(ctx, input)),
});
