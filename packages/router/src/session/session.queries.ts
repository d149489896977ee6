import { isoText, type Tables } from '@duet/db';
import { type Expression, expressionBuilder, sql } from 'kysely';
import type { Principal, SessionCredential } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf, Selections } from '../list/list-source.ts';
import { byId, byTime } from '../list/sort-key.ts';
import { type ListSessionsInput, SessionList, type SessionOutput } from './session.schema.ts';

/** The columns of sessions that are selected from as `s`. */
const { ref: column } = expressionBuilder<Tables & { s: Tables['sessions'] }, 's'>();

const endOfSession = sql<string>`least(s.idle_expires_at, s.absolute_expires_at)`;

const readSessions = createListReader<{ userId: string; currentId: string; now: string }>()(
  SessionList,
  {
    name: 'sessions',
    id: byId(column('s.id')),
    keys: {
      lastUsedAt: byTime(column('s.last_used_at')),
      createdAt: byTime(column('s.created_at')),
    },
    filters: {},
    rows: (db, value) =>
      db
        .selectFrom('sessions as s')
        .where('s.user_id', '=', value('userId'))
        .where(endOfSession, '>', value('now')),
    fields: (value) => sessionFields(value('currentId')),
  },
);

/** Returns a page of the caller's living sessions. */
export function listOwnSessions(
  ctx: ListContext & { principal: Principal; session: SessionCredential },
  input: ListSessionsInput,
): Promise<PageOf<typeof SessionList>> {
  const { userId } = ctx.principal;
  const values = { userId, currentId: ctx.session.id, now: new Date().toISOString() };
  return readSessions({ ctx, input, values, scope: userId });
}

function sessionFields(currentId: Expression<string>): Selections<SessionOutput> {
  return {
    id: column('s.public_id'),
    userAgent: column('s.user_agent'),
    address: column('s.address'),
    createdAt: isoText(column('s.created_at')),
    authenticatedAt: isoText(column('s.authenticated_at')),
    lastUsedAt: isoText(column('s.last_used_at')),
    expiresAt: isoText(endOfSession),
    current: sql<boolean>`s.public_id = ${currentId}`,
    remembered: column('s.is_remembered'),
  };
}
