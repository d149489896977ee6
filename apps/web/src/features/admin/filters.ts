import { AccountList } from '@duet/router/account.schema';
import { AuditList } from '@duet/router/audit.schema';
import { z } from 'zod';

const accounts = AccountList.input.shape;
const events = AuditList.input.shape;

/** What the address bar may ask of the list of users. A value that makes no sense is as good as none. */
export const UserFilters = z.object({
  q: accounts.q.catch(undefined),
  role: accounts.role.catch(undefined),
  status: accounts.status.catch(undefined),
});
export type UserFilters = z.infer<typeof UserFilters>;

/** The same for the audit log. */
export const EventFilters = z.object({
  kind: events.kind.catch(undefined),
  subject: events.subject.catch(undefined),
  actor: events.actor.catch(undefined),
});
export type EventFilters = z.infer<typeof EventFilters>;
