import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgresqlAddress, testDatabaseProjects } from '@duet/db/testing';
import { expect, test } from 'vitest';
import { startServer } from './server-process.ts';
import { signUp } from './sign-up.ts';
import { PASSWORD } from './support.ts';
import { type Answer, startProxy } from './unreliable-proxy.ts';

const KILLS = 20;
/** As many writes on their way when the server dies. */
const WRITERS = 4;
const ADA = { username: 'ada', email: 'ada@example.com', password: PASSWORD };
/** No round writes longer than this many answers. */
const MAX_ANSWERS = 6;

const SETTINGS = { LOG_LEVEL: 'fatal' };
/** What every write says, as a page of the server's own would. */
const WRITE = {
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'accept-encoding': 'identity',
};

const engines = (await testDatabaseProjects()).map(({ test }) => test.name);

/** A place for a server to keep its data in, and how it is told of it. */
async function createPlace(engine: string) {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await mkdtempDisposable(join(tmpdir(), 'duet-kill-')));
  const url = engine === 'postgresql' && stack.use(await createPostgresqlAddress()).url;
  const owned = stack.move();
  return {
    folder: folder.path,
    variables: { ...SETTINGS, ...(url && { DATABASE_URL: url }) },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** What a client writes down of its writes, by their keys. */
class Ledger {
  /** The replies it has. */
  readonly acknowledged = new Map<string, string>();
  /** The writes without a reply. */
  readonly open = new Set<string>();

  begin(): string {
    const key = `key-${this.acknowledged.size + this.open.size}`;
    this.open.add(key);
    return key;
  }

  acknowledge(key: string, body: string): void {
    this.open.delete(key);
    this.acknowledged.set(key, body);
  }
}

/** A server that can be killed by the very answer that it gives, behind an address that stays. */
async function createVictim({ folder, variables }: Awaited<ReturnType<typeof createPlace>>) {
  let server = startServer(folder, variables);
  let target = await server.url();
  let answersLeft = Number.POSITIVE_INFINITY;
  /** What the server answered after its commit, and nobody received. */
  const swallowed = new Map<string, Answer>();

  const proxy = await startProxy({
    target: () => target,
    after({ headers }, answer) {
      answersLeft -= 1;
      if (answersLeft > 0) return 'passed';
      server.stop('SIGKILL');
      swallowed.set(String(headers['idempotency-key']), answer);
      return 'lost';
    },
  });

  return {
    origin: proxy.origin,
    swallowed,
    killAfter(answers: number): void {
      answersLeft = answers;
    },
    isDead: () => answersLeft <= 0,
    async restart(): Promise<void> {
      await server.ended;
      answersLeft = Number.POSITIVE_INFINITY;
      server = startServer(folder, variables);
      target = await server.url();
    },
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Sends a write with its key. Returns the reply, or null when there was none. */
async function send(origin: string, cookie: string, key: string) {
  const request = fetch(`${origin}/api/v1/articles`, {
    method: 'POST',
    headers: { ...WRITE, cookie, 'idempotency-key': key },
    body: JSON.stringify({ title: `Article of ${key}`, body: 'Text' }),
  });
  const response = await request.catch(() => null);
  if (!response) return null;
  expect(response.status).toBe(201);
  const isReplayed = response.headers.get('idempotent-replayed') === 'true';
  return { body: await response.text(), isReplayed };
}

/** The titles of everything that was written. */
async function readTitles(origin: string, cookie: string): Promise<string[]> {
  const titles: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) });
    const response = await fetch(`${origin}/api/v1/drafts?${query}`, { headers: { cookie } });
    const page = (await response.json()) as {
      items: { title: string }[];
      nextCursor: string | null;
    };
    titles.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
  }
  return titles;
}

test.concurrent.each(engines)(
  `ACK-1, IDM-1: a server on %s that is killed ${KILLS} times between commit and reply loses nothing and does nothing twice`,
  { timeout: 600_000 },
  async (engine) => {
    await using place = await createPlace(engine);
    await using victim = await createVictim(place);
    const { origin } = victim;
    const cookie = await signUp(origin, ADA);
    const ledger = new Ledger();

    const write = async () => {
      while (!victim.isDead()) {
        const key = ledger.begin();
        const reply = await send(origin, cookie, key);
        if (reply) ledger.acknowledge(key, reply.body);
      }
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      victim.killAfter(1 + (kill % MAX_ANSWERS));
      await Promise.all(Array.from({ length: WRITERS }, write));
      await victim.restart();

      for (const key of [...ledger.open]) {
        const reply = await send(origin, cookie, key);
        const lost = victim.swallowed.get(key);
        if (lost) expect(reply).toEqual({ body: lost.body.toString(), isReplayed: true });
        ledger.acknowledge(key, reply?.body ?? '');
      }
    }

    const titles = await readTitles(origin, cookie);
    const expected = [...ledger.acknowledged.keys()].map((key) => `Article of ${key}`);
    expect(titles.sort()).toEqual(expected.sort());
    for (const [key, body] of ledger.acknowledged) {
      expect(await send(origin, cookie, key)).toEqual({ body, isReplayed: true });
    }
    expect(victim.swallowed.size).toBeGreaterThanOrEqual(KILLS);
  },
);
