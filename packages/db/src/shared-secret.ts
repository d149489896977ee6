import { randomBytes } from 'node:crypto';
import { newId } from './entities/record.ts';
import type { EntityManager } from './entity-manager.ts';
import { kysely } from './kysely.ts';

/** Returns 256 random bits in base64url that all processes on this database share; whichever asks first makes them. */
export async function loadSharedSecret(em: EntityManager, name: string): Promise<string> {
  const db = kysely(em);
  await db
    .insertInto('secrets')
    .values({ id: newId(), name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
