import { sql } from 'kysely';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';
import { transactional } from '../transaction.ts';

/** So few that whoever adds an event meanwhile hardly waits. */
const CHUNK = 5_000;

/**
 * Removes the events of the audit log before a moment, and returns how many. It is for operators, and the only thing that removes
 * any: the trigger is off for the length of a transaction whose lock keeps everybody else from writing.
 *
 * The user of the database has to own the table.
 */
export async function pruneAuditEvents(
  em: EntityManager,
  { before, chunk = CHUNK }: { before: Date; chunk?: number },
): Promise<number> {
  const removed = await transactional(em, (em) => removeChunk(em, { before, chunk }));
  if (removed < chunk) return removed;
  return removed + (await pruneAuditEvents(em, { before, chunk }));
}

async function removeChunk(
  em: EntityManager,
  { before, chunk }: { before: Date; chunk: number },
): Promise<number> {
  const db = kysely(em);
  await sql`alter table audit_events disable trigger append_only`.execute(db);
  const { numDeletedRows } = await db
    .deleteFrom('audit_events')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('audit_events')
        .select('id')
        .where('at', '<', before.toISOString())
        .orderBy('at')
        .orderBy('id')
        .limit(chunk),
    )
    .executeTakeFirst();
  await sql`alter table audit_events enable trigger append_only`.execute(db);
  return Number(numDeletedRows);
}
