import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NGINX, startCache } from './nginx.ts';
import { findProgram } from './programs.ts';
import { createFolders, startServer } from './server-process.ts';
import { signUp } from './sign-up.ts';
import { PASSWORD } from './support.ts';

const nginx = findProgram(NGINX);

/** What `SHARED_BRIEFLY` allows a shared cache. */
const WINDOW_MS = 10_000;
/** For an answer that was on its way as the window ended: nginx counts in seconds, and the machine may be slow. */
const SLACK_MS = 5_000;

/** What somebody behind the cache got. */
interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly cache: string | null;
  readonly json: Body;
  readonly text: string;
}

/** As much of any answer as the tests look at. */
interface Body {
  readonly slug: string;
  readonly title: string;
  readonly favorited: boolean;
  readonly items: Body[];
  readonly user: { readonly username: string } | null;
}

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** Asks as one visitor of the site would, with their cookie if they have one. */
function visitor(origin: URL, cookie?: string) {
  return async (path: string, init: Init = {}): Promise<Got> => {
    const own = { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };
    const url = new URL(`/api/v1${path}`, origin);
    const response = await fetch(url, { ...init, headers: { ...own, ...init.headers } });
    const text = await response.text();
    const { status, headers } = response;
    const isJson = headers.get('content-type')?.includes('json') && text !== '';
    return {
      status,
      headers,
      cache: headers.get('x-cache'),
      text,
      json: (isJson ? JSON.parse(text) : {}) as Body, // each test knows what it asked for
    };
  };
}

type Visitor = ReturnType<typeof visitor>;

/** Sends `POST /articles` or the like, with JSON if there is any. */
function send(ask: Visitor, request: string, body?: object): Promise<Got> {
  const [method = '', path = ''] = request.split(' ');
  const content = { 'content-type': 'application/json' };
  return ask(path, { method, ...(body && { headers: content, body: JSON.stringify(body) }) });
}

async function join(server: URL, cache: URL, username: string): Promise<Visitor> {
  const account = { username, email: `${username}@example.com`, password: PASSWORD };
  return visitor(cache, await signUp(server.origin, account));
}

/** A real server behind a real shared cache, two members and somebody unknown. */
async function start() {
  await using stack = new AsyncDisposableStack();
  const folders = stack.use(await createFolders());
  const folder = stack.use(await folders.create());
  const server = stack.use(startServer(folder.path, { LOG_LEVEL: 'fatal' }));
  const url = await server.url();
  const cache = stack.use(await startCache(nginx ?? '', url));

  const [ada, bob] = [await join(url, cache.url, 'ada'), await join(url, cache.url, 'bob')];
  const owned = stack.move();
  return {
    ada,
    bob,
    stranger: visitor(cache.url),
    /** Publishes an article of Ada's and returns its path. */
    async publish(): Promise<string> {
      const { json } = await send(ada, 'POST /articles', { title: 'Public', body: 'Text' });
      const path = `/articles/${json.slug}`;
      await send(ada, `POST ${path}/publish`);
      return path;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Returns an address of the list that no other test asks for. */
function listOf(limit: number): string {
  return `/articles?limit=${limit}`;
}

/** Asks until an answer is as it should be, and returns it. Fails when that takes longer than it may. */
async function askUntil(ask: () => Promise<Got>, isDone: (got: Got) => boolean): Promise<Got> {
  const startedAt = performance.now();
  while (true) {
    const got = await ask();
    if (isDone(got)) return got;
    expect(performance.now() - startedAt).toBeLessThan(WINDOW_MS + SLACK_MS);
    await delay(100);
  }
}

describe.runIf(nginx)('RFC 9111: behind a shared cache', () => {
  let t: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    t = await start();
  });
  afterAll(() => t[Symbol.asyncDispose]());

  test('what strangers read is answered by the cache: a list, an article, the tags', async () => {
    const path = await t.publish();

    for (const url of [listOf(11), path, '/tags']) {
      const [first, second] = [await t.stranger(url), await t.stranger(url)];

      expect([url, first.cache, second.cache]).toEqual([url, 'MISS', 'HIT']);
      expect(second.text).toBe(first.text);
      expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    }
  });

  test('nobody is shown what is another one’s, in whatever order they ask', async () => {
    const path = await t.publish();
    await send(t.ada, `PUT ${path}/favorite`);
    await send(t.bob, 'POST /articles', { title: 'Secret of Bob', body: 'Text' });
    const callers = [
      { ask: t.ada, favorited: true, username: 'ada', drafts: 0 },
      { ask: t.stranger, favorited: false, username: undefined, drafts: undefined },
      { ask: t.bob, favorited: false, username: 'bob', drafts: 1 },
    ];

    for (let round = 0; round < 12; round += 1) {
      // Each round begins with another one, so that everybody is first and second at everything.
      const order = callers.map((_, index) => callers[(index + round) % callers.length]);
      for (const caller of order) {
        if (!caller) continue;
        const { ask } = caller;
        const [article, list] = [await ask(path), await ask(listOf(12))];
        const [session, drafts] = [await ask('/session'), await ask('/drafts')];
        const seen = [article, list, session, drafts];

        expect(article.json.favorited).toBe(caller.favorited);
        expect(list.json.items[0]?.favorited).toBe(caller.favorited);
        expect(session.json.user?.username).toBe(caller.username);
        expect(drafts.json.items?.length).toBe(caller.drafts);
        expect(seen.map(({ headers }) => headers.getSetCookie())).toEqual([[], [], [], []]);
        if (ask !== t.stranger) expect(seen.map(({ cache }) => cache)).not.toContain('HIT');
        expect([session.cache, drafts.cache]).not.toContain('HIT');
      }
    }
  });

  test('a cookie is given to one, and never from the cache', async () => {
    const credentials = { email: 'ada@example.com', password: PASSWORD };

    const replies = [
      await send(t.stranger, 'POST /session', credentials),
      await send(t.stranger, 'POST /session', credentials),
    ];

    const cookies = replies.map(({ headers }) => headers.getSetCookie()[0]);
    expect(new Set(cookies).size).toBe(2);
    expect(replies.map(({ cache }) => cache)).not.toContain('HIT');
    expect((await t.stranger('/session')).headers.getSetCookie()).toEqual([]);
  });

  test('who has it already is spared it: the cache answers 304', async () => {
    const path = await t.publish();
    const etag = (await t.stranger(path)).headers.get('etag') ?? '';

    const { status, cache, text } = await t.stranger(path, { headers: { 'if-none-match': etag } });

    expect([status, cache, text]).toEqual([304, 'HIT', '']);
  });

  test('an answer of another kind is another entry, as Vary says', async () => {
    const kinds = [
      { accept: 'application/json', 'accept-encoding': 'identity' },
      { accept: 'application/hal+json', 'accept-encoding': 'identity' },
      { accept: 'application/json', 'accept-encoding': 'gzip' },
    ];

    for (const headers of kinds) {
      const [first, second] = [
        await t.stranger(listOf(13), { headers }),
        await t.stranger(listOf(13), { headers }),
      ];

      const type = first.headers.get('content-type') ?? '';
      expect(type).toContain(headers.accept);
      expect(second.headers.get('content-type')).toBe(type);
      expect([first.cache, second.cache]).toEqual(['MISS', 'HIT']);
    }
  });

  test('a change is seen by members at once, and by strangers when the declared window is over', async () => {
    const path = await t.publish();
    await t.stranger(path);

    await send(t.ada, `PATCH ${path}`, { title: 'Changed' });
    const members = [await t.ada(path), await t.bob(path)];
    const stranger = await t.stranger(path);
    const later = await askUntil(
      () => t.stranger(path),
      ({ cache }) => cache !== 'HIT',
    );

    expect(members.map(({ json }) => json.title)).toEqual(['Changed', 'Changed']);
    expect([stranger.json.title, stranger.cache]).toEqual(['Public', 'HIT']);
    expect([later.json.title, later.cache]).toEqual(['Changed', 'EXPIRED']);
  });

  test('after the window, what has not changed is not sent again, and what was deleted is gone', async () => {
    const [kept, deleted] = [await t.publish(), await t.publish()];
    const before = [await t.stranger(kept), await t.stranger(deleted)];

    await send(t.ada, `DELETE ${deleted}`);
    const gone = await askUntil(
      () => t.stranger(deleted),
      ({ cache }) => cache !== 'HIT',
    );
    const revalidated = await askUntil(
      () => t.stranger(kept),
      ({ cache }) => cache !== 'HIT',
    );

    expect(gone.status).toBe(404);
    expect([revalidated.status, revalidated.cache]).toEqual([200, 'REVALIDATED']);
    expect(revalidated.text).toBe(before[0]?.text);
    expect((await t.stranger(kept)).cache).toBe('HIT');
  });

  test('most of what strangers read never reaches the server', async () => {
    const path = await t.publish();
    const paths = [listOf(14), path, '/tags', listOf(15)];
    const answers: { who: string; cache: string | null }[] = [];

    for (let index = 0; index < 400; index += 1) {
      const who = index % 10 === 0 ? 'ada' : index % 10 === 5 ? 'bob' : 'stranger';
      const { cache } = await t[who](paths[index % paths.length] ?? '');
      answers.push({ who, cache });
    }

    const ofStrangers = answers.filter(({ who }) => who === 'stranger');
    const ratio = (some: typeof answers) =>
      some.filter(({ cache }) => cache === 'HIT').length / some.length;
    process.stdout.write(
      `Shared cache: ${(100 * ratio(ofStrangers)).toFixed(1)} % hits for strangers, ${(100 * ratio(answers)).toFixed(1)} % of all ${answers.length} requests\n`,
    );
    expect(ratio(ofStrangers)).toBeGreaterThan(0.9);
    expect(ratio(answers.filter(({ who }) => who !== 'stranger'))).toBe(0);
  });
});
