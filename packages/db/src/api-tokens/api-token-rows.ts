import { compiledQuery } from '../compiled-query.ts';
import type { EntityManager } from '../entity-manager.ts';
import { isoText, kysely } from '../kysely.ts';

/** A living token with its user, as the tables have them. */
export type LivingApiToken = Awaited<ReturnType<typeof selectLivingApiToken>>[number];

/** Every request with a token asks this, so it is compiled once. */
export const selectLivingApiToken = compiledQuery<{ publicId: string; now: string }>()(
  (db, value) =>
    db
      .selectFrom('api_tokens as t')
      .innerJoin('users', 'users.id', 't.user_id')
      .where('t.public_id', '=', value('publicId'))
      .where('t.expires_at', '>', value('now'))
      .where('users.disabled_at', 'is', null)
      .select(({ ref }) => [
        't.public_id',
        't.secret_hash',
        't.scope',
        isoText(ref('t.last_used_at')).as('last_used_at'),
        'users.id as user_id',
        'users.username',
        'users.role',
      ]),
);

const TOUCH_MS = 60_000;

interface Use {
  readonly row: LivingApiToken;
  readonly address: string;
  readonly now: Date;
}

/** Writes down a use, at most once a minute. */
export async function touchApiToken(em: EntityManager, { row, address, now }: Use): Promise<void> {
  const due = new Date(now.getTime() - TOUCH_MS).toISOString();
  if (row.last_used_at !== null && row.last_used_at > due) return;
  await kysely(em)
    .updateTable('api_tokens')
    .set({ last_used_at: now, last_used_address: address })
    .where('public_id', '=', row.public_id)
    // Decided here and not before: of many requests at once, one writes.
    .where(({ or, eb }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', due)]))
    .execute();
}
