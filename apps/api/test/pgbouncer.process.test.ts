import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, readOnly, Tag, transactional } from '@duet/db';
import { createPostgresqlAddress, testDatabaseProjects } from '@duet/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PGBOUNCER, startPgBouncer } from './pgbouncer.ts';
import { findProgram } from './programs.ts';
import { startServer } from './server-process.ts';
import { signUp } from './sign-up.ts';
import { PASSWORD } from './support.ts';

const engines = (await testDatabaseProjects()).map(({ test }) => test.name);
const pgBouncer = engines.includes('postgresql') ? findProgram(PGBOUNCER) : null;

/** More than pgBouncer has connections to the server. */
const WRITERS = 20;
const ADA = { username: 'ada', email: 'ada@example.com', password: PASSWORD };
const LIMITS = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
  current_setting('idle_in_transaction_session_timeout') as idle, current_setting('transaction_read_only') as read_only`;

/** An empty database behind pgBouncer, and two servers that start on it at once. */
async function start() {
  await using stack = new AsyncDisposableStack();
  const address = stack.use(await createPostgresqlAddress());
  const pooler = stack.use(await startPgBouncer(pgBouncer ?? '', address.url));
  const folder = stack.use(await mkdtempDisposable(join(tmpdir(), 'duet-pooled-')));
  const variables = {
    LOG_LEVEL: 'fatal',
    DATABASE_URL: pooler.url,
    DATABASE_PGBOUNCER: 'on',
    APP_SECRET: 'the same for both of the servers here',
  };
  const servers = [0, 1].map(() => stack.use(startServer(folder.path, variables)));
  const [one = '', two = ''] = await Promise.all(
    servers.map(async (server) => (await server.url()).origin),
  );
  const database = await createDatabase({ url: pooler.url, pgBouncer: 'on' });
  stack.defer(() => database.close());
  const cookie = await signUp(one, ADA);
  const owned = stack.move();
  return {
    database,
    url: pooler.url,
    /** Creates an article on either server. */
    async create(index: number, title: string, key: string) {
      const response = await fetch(`${index % 2 === 0 ? one : two}/api/v1/articles`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          'idempotency-key': key,
          cookie,
        },
        body: JSON.stringify({ title, body: 'Text', tags: ['new', title.toLowerCase()] }),
      });
      return { status: response.status, article: (await response.json()) as { slug: string } };
    },
    async read(path: string) {
      const response = await fetch(`${two}/api/v1${path}`, { headers: { cookie } });
      return (await response.json()) as { slug: string; items: unknown[] };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

describe.runIf(pgBouncer)('behind a pgBouncer in transaction mode', () => {
  let t: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    t = await start();
  });
  afterAll(() => t[Symbol.asyncDispose]());

  test('articles of one title that many create at once each get an address, and are read', async () => {
    const replies = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) => t.create(index, 'Race', `race-${index}`)),
    );

    const slugs = replies.map(({ article }) => article.slug);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    expect(new Set(slugs).size).toBe(WRITERS);
    expect(await t.read('/articles/race')).toMatchObject({ slug: 'race' });
    expect((await t.read('/drafts?limit=50')).items).toHaveLength(WRITERS);
  });

  test('one key has one effect, however many send it at once', async () => {
    const send = () =>
      Promise.all(Array.from({ length: WRITERS }, (_, index) => t.create(index, 'Key', 'one')));

    const replies = [...(await send()), ...(await send())];

    const made = replies.filter(({ status }) => status === 201);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(new Set(made.map(({ article }) => article.slug))).toEqual(new Set(['key']));
  });

  test('CSR-3: what only reads cannot write, and leaves connections that can', async () => {
    const write = () =>
      readOnly(t.database.fork(), async (em) => {
        em.create(Tag, { name: 'from a read' });
        await em.flush();
      });

    for (let time = 0; time < WRITERS; time += 1) {
      await expect(write()).rejects.toMatchObject({ code: '25006' });
    }
    await transactional(t.database.fork(), async (em) => void em.create(Tag, { name: 'written' }));

    const names = (await t.database.fork().findAll(Tag)).map(({ name }) => name);
    expect(names).toContain('written');
    expect(names).not.toContain('from a read');
  });

  test('a transaction has the limits, and leaves none of them behind', async () => {
    const limits = { statement: '10s', lock: '2s', idle: '10s' };

    const [writing] = await transactional(t.database.fork(), (em) => em.execute(LIMITS));
    const [reading] = await readOnly(t.database.fork(), (em) => em.execute(LIMITS));
    const [alone] = await t.database.fork().execute(LIMITS);

    expect(writing).toEqual({ ...limits, read_only: 'off' });
    expect(reading).toEqual({ ...limits, read_only: 'on' });
    expect(alone).toEqual({ statement: '0', lock: '0', idle: '0', read_only: 'off' });
  });

  test('OPS-1: a wait ends, in a transaction and outside of one', async () => {
    const given = { url: t.url, pgBouncer: 'on', statementTimeoutMs: 200 } as const;
    await using stack = new AsyncDisposableStack();
    const database = stack.adopt(await createDatabase(given), (opened) => opened.close());
    const sleep = 'select pg_sleep(3)';

    const inside = transactional(database.fork(), (em) => em.execute(sleep));
    const outside = database.fork().execute(sleep);

    await expect(inside).rejects.toMatchObject({ code: '57014' });
    await expect(outside).rejects.toThrow('Query read timeout');
  });

  test('no text stays prepared where another client would meet it', async () => {
    const names = new Set<string>();
    for (let time = 0; time < WRITERS; time += 1) {
      await t.read('/articles/race');
      const rows = await t.database
        .fork()
        .execute<{ name: string }[]>('select name from pg_prepared_statements');
      for (const { name } of rows) names.add(name);
    }

    expect([...names]).toEqual([]);
  });
});
