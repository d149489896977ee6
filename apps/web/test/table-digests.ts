import type { TestApp } from '@duet/testing';

/** What a mere visit moves: when a session was last used, and with it when it would end. */
const MOVED_BY_USE = "'{last_used_at,idle_expires_at,updated_at}'::text[]";

/** Returns a digest of each table with all of its rows: whatever changes in the database changes one of them. */
export async function digestTables({ database }: Pick<TestApp, 'database'>) {
  const em = database.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const row = name === 'sessions' ? `to_jsonb(t) - ${MOVED_BY_USE}` : 'to_jsonb(t)';
    const [digest] = await em.execute<{ rows: number; hash: string | null }[]>(
      `select count(*)::int as rows, md5(string_agg((${row})::text, ' ' order by (${row})::text)) as hash from "${name}" t`,
    );
    digests[name] = `${digest?.rows} rows: ${digest?.hash}`;
  }
  return digests;
}
