import type { Session, User } from '@duet/db';
import { toUserOutput } from '../user/user.output.ts';
import type { SessionOutput, SignedInOutput } from './session.schema.ts';

export function toSessionOutput(session: Session, currentId: string | null): SessionOutput {
  const expiresAt = Math.min(session.idleExpiresAt.getTime(), session.absoluteExpiresAt.getTime());
  return {
    id: session.publicId,
    userAgent: session.userAgent,
    address: session.address,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    current: session.publicId === currentId,
  };
}

export function toSignedIn(user: User, session: Session): SignedInOutput {
  return { user: toUserOutput(user), session: toSessionOutput(session, session.publicId) };
}
