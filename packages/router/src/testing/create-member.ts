import { createSession, type EntityManager, User } from '@duet/db';
import type { Principal, SessionCredential } from '../context.ts';
import type { Role } from '../user/user.schema.ts';

export interface TestMember {
  readonly principal: Principal & { readonly credential: SessionCredential };
  /** The session token, as a cookie would carry it. */
  readonly token: string;
}

const DEVICE = { userAgent: 'test', address: '127.0.0.1' };

/** The hash of a password that nobody has: `createMember` need not make one, and any password is wrong. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$tsq5iZ+7rUMkQ7k5R29atQ$B8DStPyuvDMydrZRqrPECZpSWY5f7E/jWRrukz2e3lk';

/** Adds a signed-in user without the cost of a password hash: nobody can sign in as them again. */
export async function createMember(
  em: EntityManager,
  username: string,
  role: Role = 'user',
): Promise<TestMember> {
  const own = em.fork();
  const email = `${username}@example.com`;
  const user = own.create(User, { username, email, role, passwordHash: NOBODYS_HASH });
  await own.flush();

  const { token, session } = await createSession(own, { user, device: DEVICE });
  const credential = {
    kind: 'session',
    id: session.id,
    authenticatedAt: session.authenticatedAt,
  } as const;
  return { principal: { userId: user.id, username, role, credential }, token };
}
