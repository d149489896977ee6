import { isoText, kysely, type Tables } from '@duet/db';
import { expressionBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf, Selections } from '../list/list-source.ts';
import { byId, byTime } from '../list/sort-key.ts';
import { type ListSessionsInput, SessionList, type SessionOutput } from './session.schema.ts';

/** The columns of sessions that are selected from as `s`. */
const { ref: column } = expressionBuilder<Tables & { s: Tables['sessions'] }, 's'>();

const readSessions = createListReader(SessionList, {
  name: 'sessions',
  id: byId(column('s.id')),
  keys: { lastUsedAt: byTime(column('s.last_used_at')), createdAt: byTime(column('s.created_at')) },
  filters: {},
});

/** Returns a page of the caller's living sessions. */
export function listOwnSessions(
  ctx: ListContext & { principal: Principal },
  input: ListSessionsInput,
): Promise<PageOf<typeof SessionList>> {
  const { userId, sessionId } = ctx.principal;
  const living = kysely(ctx.em)
    .selectFrom('sessions as s')
    .where('s.user_id', '=', userId)
    .where(endOfSession, '>', new Date().toISOString());
  return readSessions(living, { ctx, input, fields: sessionFields(sessionId), scope: userId });
}

const endOfSession = sql<string>`least(s.idle_expires_at, s.absolute_expires_at)`;

function sessionFields(currentId: string): Selections<SessionOutput> {
  return {
    id: column('s.public_id'),
    userAgent: column('s.user_agent'),
    address: column('s.address'),
    createdAt: isoText(column('s.created_at')),
    lastUsedAt: isoText(column('s.last_used_at')),
    expiresAt: isoText(endOfSession),
    current: sql<boolean>`s.public_id = ${currentId}`,
  };
}
