import { newId } from '../entities/record.ts';
import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';
import { generateKeyPair } from './key-pair.ts';
import { toDuePeriods, toPublishedUntil } from './schedule.ts';
import type { Seal } from './seal.ts';

/** A key as the table has it. Times are RFC 3339 text. */
export type KeyRow = Awaited<ReturnType<typeof selectPublished>>[number];

/** Returns every published key, the latest period first. What is due and missing is made before. */
export async function loadKeyRows(em: EntityManager, seal: Seal, now: number): Promise<KeyRow[]> {
  const published = await selectPublished(em, now);
  const missing = toDuePeriods(now).filter(
    (due) => !published.some((row) => row.period === due && row.sealed_with === seal.name),
  );
  if (missing.length === 0) return published;

  for (const period of missing) await insertKey(em, seal, period);
  return selectPublished(em, now);
}

/** Removes the keys of which nothing is left to verify. */
export async function deleteRetiredSigningKeys(em: EntityManager): Promise<void> {
  await kysely(em)
    .deleteFrom('signing_keys')
    .where('published_until', '<=', new Date().toISOString())
    .execute();
}

function selectPublished(em: EntityManager, now: number) {
  return kysely(em)
    .selectFrom('signing_keys')
    .select(({ ref }) => [
      'kid',
      'period',
      'public_key',
      'sealed_private_key',
      'sealed_with',
      isoText(ref('published_until')).as('published_until'),
    ])
    .where('published_until', '>', new Date(now).toISOString())
    .orderBy('period', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Does nothing when another node was faster. */
async function insertKey(em: EntityManager, seal: Seal, period: number): Promise<void> {
  const { kid, x, d } = generateKeyPair();
  await kysely(em)
    .insertInto('signing_keys')
    .values({
      id: newId(),
      kid,
      period,
      public_key: x,
      sealed_private_key: seal.close(Buffer.from(d, 'base64url'), kid),
      sealed_with: seal.name,
      published_until: toPublishedUntil(period),
    })
    .onConflict((conflict) => conflict.columns(['period', 'sealed_with']).doNothing())
    .execute();
}
