import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import { Session } from '../entities/session.entity.ts';
import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import {
  type SessionDetails,
  type SessionUser,
  toSessionDetails,
  toSessionUser,
} from './session-details.ts';
import { findSessionRow, listSessionRows, type SessionRow } from './session-rows.ts';
import type { SessionSettings } from './settings.ts';
import { hashSecret, isSecretOf, parseToken } from './token.ts';

interface SessionAttributes {
  details: SessionDetails;
}

interface UserAttributes {
  user: SessionUser;
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

export type SessionEngine = ReturnType<typeof createSessionEngine>;

/**
 * Returns Lucia over our tables. It decides whether a session is alive and when it is renewed; the adapter adds what Lucia
 * does not do: it stores ids as they come and knows no absolute lifetime. So what goes in as an "id" here, to be created
 * or validated, is a whole token, and what comes back is the public half of it.
 */
export function createSessionEngine(em: EntityManager, settings: SessionSettings) {
  const adapter = createAdapter(em, settings);
  const lucia = new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(settings.idleMs, 'ms'),
    getSessionAttributes: ({ details }) => ({ details }),
    getUserAttributes: ({ user }) => ({ user }),
  });
  return Object.assign(lucia, { touch: adapter.updateSessionExpiration });
}

function createAdapter(em: EntityManager, { touchMs }: SessionSettings): Adapter {
  const sessions = () => kysely(em).deleteFrom('sessions');
  return {
    async getSessionAndUser(token) {
      const row = await findRowOfToken(em, token);
      return row ? [toDatabaseSession(row), toDatabaseUser(row)] : [null, null];
    },
    async getUserSessions(userId) {
      const rows = await listSessionRows(em, userId);
      return rows.map(toDatabaseSession);
    },
    setSession: (session) => insertSession(em, session),
    async updateSessionExpiration(publicId, idleExpiresAt) {
      const now = new Date();
      await kysely(em)
        .updateTable('sessions')
        .set({ last_used_at: now, updated_at: now, idle_expires_at: idleExpiresAt })
        .where('public_id', '=', publicId)
        // Decided here and not before: of many requests at once, one writes.
        .where('last_used_at', '<=', new Date(now.getTime() - touchMs).toISOString())
        .execute();
    },
    async deleteSession(publicId) {
      await sessions().where('public_id', '=', publicId).execute();
    },
    async deleteUserSessions(userId) {
      await sessions().where('user_id', '=', userId).execute();
    },
    async deleteExpiredSessions() {
      const now = new Date().toISOString();
      await sessions()
        .where(({ or, eb }) =>
          or([eb('idle_expires_at', '<=', now), eb('absolute_expires_at', '<=', now)]),
        )
        .execute();
    },
  };
}

async function findRowOfToken(em: EntityManager, token: string): Promise<SessionRow | null> {
  const parsed = parseToken(token);
  const row = parsed && (await findSessionRow(em, parsed.publicId));
  return row && isSecretOf(parsed.secret, row.secret_hash) ? row : null;
}

async function insertSession(em: EntityManager, session: DatabaseSession): Promise<void> {
  const token = parseToken(session.id);
  if (!token) throw new Error('A session is created with a whole token.');

  const { details } = session.attributes;
  em.create(Session, {
    publicId: token.publicId,
    secretHash: hashSecret(token.secret),
    user: em.getReference(User, session.userId),
    userAgent: details.device.userAgent,
    address: details.device.address,
    createdAt: details.createdAt,
    lastUsedAt: details.lastUsedAt,
    authenticatedAt: details.authenticatedAt,
    isRemembered: details.isRemembered,
    idleExpiresAt: session.expiresAt,
    absoluteExpiresAt: details.absoluteExpiresAt,
  });
  await em.flush();
}

function toDatabaseSession(row: SessionRow): DatabaseSession {
  return {
    id: row.public_id,
    userId: row.user_id,
    expiresAt: new Date(row.idle_expires_at),
    attributes: { details: toSessionDetails(row) },
  };
}

function toDatabaseUser(row: SessionRow) {
  return { id: row.user_id, attributes: { user: toSessionUser(row) } };
}
