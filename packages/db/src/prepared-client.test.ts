import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { createDatabase, type Database } from './database.ts';
import { kysely } from './kysely.ts';
import { chosenEngine, testDatabaseUrl } from './testing/engine.ts';

/** Runs one text three times and returns how often the server has it prepared. */
async function countPrepared(database: Database): Promise<number> {
  const db = kysely(database.fork());
  const text = db.selectNoFrom(({ val, cast }) => cast<string>(val('x'), 'text').as('probe'));
  for (let time = 0; time < 3; time += 1) await text.execute();
  const rows = await database
    .fork()
    .execute(`select from pg_prepared_statements where statement like '%as "probe"'`);
  return rows.length;
}

test.runIf(chosenEngine() === 'postgresql').each([
  { pgBouncer: 'off', times: 1 },
  { pgBouncer: 'prepared', times: 1 },
  { pgBouncer: 'on', times: 0 },
] as const)('with pgBouncer $pgBouncer a text is prepared $times times', async (given) => {
  const { pgBouncer, times } = given;
  const url = testDatabaseUrl();
  const database = await createDatabase({ url, pgBouncer, poolSize: 1 });

  const prepared = await countPrepared(database).finally(() => database.close());

  expect(prepared).toBe(times);
});

test.runIf(chosenEngine() === 'postgresql')(
  'of more texts than there is room for those used last stay prepared, and all are answered',
  async () => {
    const database = await createDatabase({ url: testDatabaseUrl(), poolSize: 1 });
    const em = database.fork();
    const ask = (index: number) =>
      kysely(em).executeQuery(CompiledQuery.raw(`select $1::int + ${index} as sum`, [1]));

    for (let index = 0; index < 600; index += 1) await Promise.all([ask(index), ask(index)]);
    const again = await ask(0);
    const texts: { statement: string }[] = await em.execute(
      `select statement from pg_prepared_statements where statement like '%as sum'`,
    );
    await database.close();

    expect(again.rows).toEqual([{ sum: 1 }]);
    expect(texts).toHaveLength(500);
    expect(texts.some(({ statement }) => statement.includes('+ 599 '))).toBe(true);
    expect(texts.some(({ statement }) => statement.includes('+ 1 '))).toBe(false);
  },
);

test.runIf(chosenEngine() === 'postgresql')(
  'a text is answered alike when it is prepared and when it is not',
  async () => {
    await using t = await openOneConnection();
    const select = `select $1::int as number, $2::text as text, $3::text[] as list, $4::jsonb as json, null as nothing,
      true as flag, now() - now() as span, '\\x00ff'::bytea as bytes from generate_series(1, 2)`;
    const ask = () => t.ask(select, [7, 'ä"\n', ['a', 'b,"c'], { d: [1] }]);

    const answers = [await ask(), await ask(), await ask(), await ask()];

    const [first] = answers;
    expect(first?.rows).toHaveLength(2);
    expect(first?.rows[1]).toMatchObject({ text: 'ä"\n', list: ['a', 'b,"c'], nothing: null });
    expect(answers).toEqual([first, first, first, first]);
  },
);

test.runIf(chosenEngine() === 'postgresql')(
  'a text without values is prepared, unless it could be several statements',
  async () => {
    await using t = await openOneConnection();
    const several = `select 1; select 'probe; several'`;
    for (let time = 0; time < 3; time += 1) {
      await t.ask(`select 'probe' as one`, []);
      await t.ask(several, []);
    }

    const { rows } = await t.ask('select statement from pg_prepared_statements', []);

    expect(rows).toEqual([{ statement: `select 'probe' as one` }]);
  },
);

test.runIf(chosenEngine() === 'postgresql')(
  'a prepared write tells how many rows it changed',
  async () => {
    await using t = await openOneConnection();
    await t.ask('create temporary table drafts (id int)', []);
    const add = () => t.ask('insert into drafts select generate_series(1, $1::int)', [3]);

    const counts = [await add(), await add(), await add()].map((answer) => answer.numAffectedRows);

    expect(counts).toEqual([3n, 3n, 3n]);
  },
);

test.runIf(chosenEngine() === 'postgresql')(
  'a prepared text that fails leaves its connection fit for the next one',
  async () => {
    await using t = await openOneConnection();
    const divide = (by: unknown) => t.ask('select 6 / $1::int as result', [by]);
    const circular: Record<string, unknown> = {};
    circular.itself = circular;
    for (let time = 0; time < 3; time += 1) await divide(1);

    await expect(divide(0)).rejects.toThrow('division by zero');
    await expect(divide(circular)).rejects.toThrow('circular');
    const answer = await divide(2);

    expect(answer.rows).toEqual([{ result: 3 }]);
  },
);

async function openOneConnection() {
  const database = await createDatabase({ url: testDatabaseUrl(), poolSize: 1 });
  const db = kysely(database.fork());
  return {
    ask: (text: string, values: unknown[]) => db.executeQuery(CompiledQuery.raw(text, values)),
    [Symbol.asyncDispose]: () => database.close(),
  };
}
