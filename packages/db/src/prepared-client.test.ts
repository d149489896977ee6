import { expect, test } from 'vitest';
import { createDatabase, type Database } from './database.ts';
import { kysely } from './kysely.ts';
import { chosenEngine, testDatabaseUrl } from './testing/engine.ts';

/** Runs one text twice and returns how often the server has it prepared. */
async function countPrepared(database: Database): Promise<number> {
  const db = kysely(database.fork());
  const text = db.selectNoFrom(({ val, cast }) => cast<string>(val('x'), 'text').as('probe'));
  await text.execute();
  await text.execute();
  const rows = await database
    .fork()
    .execute(`select from pg_prepared_statements where statement like '%as "probe"'`);
  return rows.length;
}

test.runIf(chosenEngine() === 'postgresql').each([
  { preparedStatements: true, times: 1 },
  { preparedStatements: false, times: 0 },
])('with preparedStatements $preparedStatements a text is prepared $times times', async (given) => {
  const { preparedStatements, times } = given;
  const url = testDatabaseUrl();
  const database = await createDatabase({ url, preparedStatements, poolSize: 1 });

  const prepared = await countPrepared(database).finally(() => database.close());

  expect(prepared).toBe(times);
});
