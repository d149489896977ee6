import { createSession, type EntityManager, User } from '@duet/db';
import type { Principal } from '../context.ts';
import type { Role } from '../user/user.schema.ts';

export interface TestMember {
  readonly principal: Principal;
  /** The session token, as a cookie would carry it. */
  readonly token: string;
}

const DEVICE = { userAgent: 'test', address: '127.0.0.1' };

/** Adds a signed-in user without the cost of a password hash: nobody can sign in as them again. */
export async function createMember(
  em: EntityManager,
  username: string,
  role: Role = 'user',
): Promise<TestMember> {
  const own = em.fork();
  const email = `${username}@example.com`;
  const user = own.create(User, { username, email, role, passwordHash: 'unused' });
  await own.flush();

  const { token, session } = await createSession(own, { user, device: DEVICE });
  const principal = { userId: user.id, username, role, sessionId: session.id };
  return { principal, token };
}
