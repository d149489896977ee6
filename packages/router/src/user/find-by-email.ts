import { type EntityManager, User } from '@duet/db';
import { raw } from '@mikro-orm/core';

/** Returns the user with this address, in whatever case it is written, or null. The hash of the password is there too. */
export function findByEmail(em: EntityManager, email: string): Promise<User | null> {
  const where = { [raw((alias) => `lower(${alias}.email)`)]: email };
  return em.findOne(User, where, { populate: ['passwordHash'] });
}
