import type { SessionDetails, User } from '@duet/db';
import { toUserOutput } from '../user/user.output.ts';
import type { SessionOutput, SignedInOutput } from './session.schema.ts';

export function toSessionOutput(session: SessionDetails, currentId: string): SessionOutput {
  const expiresAt = Math.min(session.idleExpiresAt.getTime(), session.absoluteExpiresAt.getTime());
  return {
    id: session.id,
    userAgent: session.device.userAgent,
    address: session.device.address,
    createdAt: session.createdAt.toISOString(),
    authenticatedAt: session.authenticatedAt.toISOString(),
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    current: session.id === currentId,
    remembered: session.isRemembered,
  };
}

/** What the owner of a session sees of it and of themselves. */
export function toSignedIn(user: User, session: SessionDetails): SignedInOutput {
  return { user: toUserOutput(user), session: toSessionOutput(session, session.id) };
}
