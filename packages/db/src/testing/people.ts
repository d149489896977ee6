import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';

/** Stores a user of that name, for tests that need somebody. */
export async function createUser(em: EntityManager, username: string): Promise<User> {
  const email = `${username}@example.com`;
  const user = em.create(User, { username, email, passwordHash: 'none' });
  await em.flush();
  return user;
}
