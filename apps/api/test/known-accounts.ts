import { createDatabase, type EntityManager, hashPassword, User } from '@duet/db';
import { PASSWORD } from './support.ts';

/** Where a server that is not running yet has its database. */
export type DatabasePlace = { readonly url: string } | { readonly dataDir: string };

/** Adds accounts to a database beneath a server: `user000000@example.com` and so on, all with the password of the tests. */
export async function createAccounts(place: DatabasePlace, count: number): Promise<void> {
  const database = await createDatabase(place);
  await database.migrate();
  await addAccounts(database.fork(), count);
  await database.close();
}

/** The same, for who has the database open. Adds none that is there. */
export async function addAccounts(em: EntityManager, count: number): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (let n = 0; n < count; n += 1) {
    const username = toName(n);
    if (await em.findOne(User, { username })) continue;
    em.create(User, { username, email: toEmail(n), passwordHash });
  }
  await em.flush();
}

/** Of one length for every account, known or not. */
export function toEmail(n: number): string {
  return `${toName(n)}@example.com`;
}

function toName(n: number): string {
  return `user${String(n).padStart(6, '0')}`;
}
