import { isoText, type Tables } from '@duet/db';
import { type Expression, expressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf, Selections } from '../list/list-source.ts';
import { byId, byTime, within } from '../list/sort-key.ts';
import {
  ActivityList,
  type AuditEventOutput,
  AuditList,
  type ListActivityInput,
  type ListAuditInput,
} from './audit.schema.ts';

/** The columns of events that are selected from as `e`. */
const { ref: column } = expressionBuilder<Tables & { e: Tables['audit_events'] }, 'e'>();

const id = byId(column('e.id'));
const at = byTime(column('e.at'));

const fields: Selections<AuditEventOutput> = {
  id: column('e.id'),
  at: isoText(column('e.at')),
  kind: column('e.kind'),
  details: column('e.details'),
  actor: nameOf('e.actor_id'),
  subject: nameOf('e.subject_id'),
  credentialKind: column('e.credential_kind'),
  credentialId: column('e.credential_id'),
  address: sql<string | null>`e.address`,
  userAgent: sql<string | null>`e.user_agent`,
};

const readActivity = createListReader<{ userId: string }>()(ActivityList, {
  name: 'activity',
  id,
  keys: { at },
  filters: {
    kind: (kind) => sql`e.kind = ${kind}`,
    at: (bounds) => within(at, bounds),
  },
  rows: (db, value) => events(db).where('e.subject_id', '=', value('userId')),
  fields: (value) => fieldsOfOwn(value('userId')),
});

const readEvents = createListReader()(AuditList, {
  name: 'audit',
  id,
  keys: { at },
  filters: {
    kind: (kind) => sql`e.kind = ${kind}`,
    subject: (name) => sql`e.subject_id = ${userCalled(name)}`,
    actor: (name) => sql`e.actor_id = ${userCalled(name)}`,
    at: (bounds) => within(at, bounds),
  },
  rows: events,
  fields: () => fields,
});

/** Returns a page of what concerns the caller. */
export function listOwnActivity(
  ctx: ListContext & { principal: Principal },
  input: ListActivityInput,
): Promise<PageOf<typeof ActivityList>> {
  const { userId } = ctx.principal;
  return readActivity({ ctx, input, values: { userId }, scope: userId });
}

/** Returns a page of the whole log. */
export function listEvents(
  ctx: ListContext,
  input: ListAuditInput,
): Promise<PageOf<typeof AuditList>> {
  return readEvents({ ctx, input, values: {} });
}

function events(db: Kysely<Tables>) {
  return db.selectFrom('audit_events as e');
}

/** Where somebody else did it from is not for the user to know. */
function fieldsOfOwn(userId: Expression<string>): Selections<AuditEventOutput> {
  const ofOthers = sql<boolean>`e.actor_id <> ${userId}`;
  const unlessOfOthers = (name: string) =>
    sql<string | null>`case when ${ofOthers} then null else ${sql.ref(name)} end`;
  return {
    ...fields,
    credentialKind: unlessOfOthers('e.credential_kind'),
    credentialId: unlessOfOthers('e.credential_id'),
    address: unlessOfOthers('e.address'),
    userAgent: unlessOfOthers('e.user_agent'),
  };
}

/** The name that a user has today. */
function nameOf(userId: 'e.actor_id' | 'e.subject_id'): RawBuilder<string | null> {
  return sql`(select u.username from users u where u.id = ${sql.ref(userId)})`;
}

function userCalled(name: Expression<string>): RawBuilder<string> {
  return sql`(select id from users where lower(username) = lower(${name}))`;
}
