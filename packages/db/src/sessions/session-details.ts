import type { Role } from '../entities/user.entity.ts';
import type { SessionRow } from './session-rows.ts';

/** What a session was opened and is used with, as its owner is shown it. */
export interface SessionDevice {
  userAgent: string;
  address: string;
}

/** A session as its owner may see it. `id` is the public half of the token and proves nothing. */
export interface SessionDetails {
  id: string;
  device: SessionDevice;
  createdAt: Date;
  lastUsedAt: Date;
  /** When its owner last proved who they are. */
  authenticatedAt: Date;
  /** Whether it outlives the browser it was opened in. */
  isRemembered: boolean;
  /** When it ends if nobody uses it. */
  idleExpiresAt: Date;
  /** When it ends in any case. */
  absoluteExpiresAt: Date;
}

/** Who is behind a session: plain data, bound to no entity manager. */
export interface SessionUser {
  id: string;
  username: string;
  email: string;
  role: Role;
}

export function toSessionDetails(row: SessionRow): SessionDetails {
  return {
    id: row.public_id,
    device: { userAgent: row.user_agent, address: row.address },
    createdAt: new Date(row.created_at),
    lastUsedAt: new Date(row.last_used_at),
    authenticatedAt: new Date(row.authenticated_at),
    isRemembered: row.is_remembered,
    idleExpiresAt: new Date(row.idle_expires_at),
    absoluteExpiresAt: new Date(row.absolute_expires_at),
  };
}

export function toSessionUser({ user_id, username, email, role }: SessionRow): SessionUser {
  return { id: user_id, username, email, role };
}
