import { randomUUID } from 'node:crypto';
import { createApp } from '@duet/api';
import { loadEnv } from '@duet/api/env';
import { toSettings } from '@duet/api/settings';
import { createClient } from '@duet/client';
import { createTestDatabase } from '@duet/db/testing';
import { createMemoryLimiter, type RateLimiter } from '@duet/rate-limits';
import { createRedisLimiter } from '@duet/rate-limits/redis';
import { findTestRedis, startUnreliableRedis } from '@duet/rate-limits/testing';
import { addAccount } from '@duet/router/testing';
import { createTestApp } from '@duet/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createServer, ORIGIN, PASSWORD } from './support.ts';

const redis = await findTestRedis();

const ADA = { email: 'ada@example.com', password: PASSWORD };
const WRONG = { ...ADA, password: 'not her password' };
/** Where requests say that they come from, as a trusted proxy does. */
const from = (address: string) => ({ 'x-forwarded-for': address, origin: ORIGIN });
/** Any address that no other call has. */
const anywhere = () => from(`2001:db8:${(++addresses).toString(16)}::1`);
let addresses = 0;

const settingsOf = (rateLimitQuotas: Record<string, number>) => ({
  rateLimitQuotas,
  trustProxy: ['127.0.0.1'],
});

/** A whole server whose budgets a test can use up. */
function start(quotas: Record<string, number>, limiter: RateLimiter = createMemoryLimiter()) {
  return createServer({ settings: settingsOf(quotas), limiter });
}

type Server = Awaited<ReturnType<typeof start>>;

function read(app: FastifyInstance, headers: Record<string, string> = from('192.0.2.1')) {
  return app.inject({ url: '/api/v1/tags', headers });
}

function batch(t: Server, size: number, headers: Record<string, string>) {
  const paths = Array(size).fill('tag.list').join(',');
  return t.app.inject({ url: `/trpc/${paths}?batch=1&input=%7B%7D`, headers });
}

function signIn(t: Server, credentials: object, headers: Record<string, string>) {
  return t.post('/api/v1/session', credentials, headers);
}

/** An account, made where nothing is counted. */
async function createAda(t: Server): Promise<void> {
  await addAccount(t.database.fork(), { ...ADA, username: 'ada' });
}

function statuses(responses: readonly LightMyRequestResponse[]): Record<number, number> {
  const byStatus = Map.groupBy(responses, ({ statusCode }) => statusCode);
  return Object.fromEntries([...byStatus].map(([status, all]) => [status, all.length]));
}

async function repeat<TResult>(times: number, call: () => Promise<TResult>): Promise<TResult[]> {
  const results: TResult[] = [];
  while (results.length < times) results.push(await call());
  return results;
}

async function startRedisLimiter(url: string, keyPrefix: string): Promise<RateLimiter> {
  // A busy machine is not a Redis that is away.
  const limiter = createRedisLimiter({ url, keyPrefix, waitMs: 10_000 });
  onTestFinished(() => limiter.close());
  await new Promise<void>((resolve) => limiter.watch(() => resolve()));
  return limiter;
}

describe('RL-1: a budget', () => {
  test('admits exactly as many of 200 calls at once as it holds, of both faces together', async () => {
    await using t = await start({ reads: 10 });

    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        index % 2
          ? read(t.app)
          : t.app.inject({ url: '/trpc/tag.list', headers: from('192.0.2.1') }),
      ),
    );

    expect(statuses(answers)).toEqual({ 200: 10, 429: 190 });
  });

  test.skipIf(!redis)('on Redis (which this needs) admits no more on two nodes', async () => {
    const keyPrefix = `test:${randomUUID()}`;
    const nodes = await Promise.all([1, 2].map(() => startRedisLimiter(redis ?? '', keyPrefix)));
    await using database = await createTestDatabase();
    const options = { database, settings: settingsOf({ reads: 10 }) };
    const apps = await Promise.all(nodes.map((limiter) => createApp({ ...options, limiter })));
    for (const app of apps) onTestFinished(() => app.close());

    const answers = await Promise.all(
      Array.from({ length: 100 }, () => apps.map((app) => read(app))).flat(),
    );

    expect(statuses(answers)).toEqual({ 200: 10, 429: 190 });
  });

  test('counts each call of a batch: those over it are refused, the rest answered', async () => {
    await using t = await start({ reads: 7 });

    const first = await batch(t, 4, from('192.0.2.1'));
    const second = await batch(t, 4, from('192.0.2.1'));

    expect(first.statusCode).toBe(200);
    expect(second.statusCode).toBe(207);
    const failed = second.json().filter((each: object) => 'error' in each);
    expect(failed).toMatchObject([{ error: { data: { code: 'TOO_MANY_REQUESTS' } } }]);
    expect(second.json()).toHaveLength(4);
    expect(second.headers['retry-after']).toBe('60');
  });

  test('is of an address for strangers, and of an IPv6 network of 64 bits', async () => {
    await using t = await start({ reads: 1 });
    const ask = async (address: string) => (await read(t.app, from(address))).statusCode;

    const seen = [
      await ask('192.0.2.1'),
      await ask('192.0.2.2'),
      await ask('192.0.2.1'),
      await ask('2001:db8:1:2::1'),
      await ask('2001:db8:1:2:ffff::2'),
      await ask('2001:db8:1:3::1'),
    ];

    expect(seen).toEqual([200, 200, 429, 200, 429, 200]);
  });

  test('is of a user, wherever and on however many devices they are', async () => {
    await using t = await createTestApp({ settings: settingsOf({ reads: 2 }) });
    const ada = await t.member('ada');
    const elsewhere = await t.signIn(ada);
    const bob = await t.member('bob');
    const ask = async ({ headers }: typeof ada, address: string) =>
      (await read(t.app, { ...headers, ...from(address) })).statusCode;

    const seen = [
      await ask(ada, '192.0.2.1'),
      await ask(elsewhere, '192.0.2.2'),
      await ask(ada, '192.0.2.3'),
      await ask(bob, '192.0.2.1'),
    ];

    expect(seen).toEqual([200, 200, 429, 200]);
  });

  test('of writes is another one than that of reads', async () => {
    await using t = await createTestApp({ settings: settingsOf({ reads: 1, writes: 2 }) });
    const { rest } = await t.member('ada');
    const write = () => rest('/articles', { method: 'POST', body: { title: 'T', body: 'B' } });

    const seen = [
      await write(),
      await rest('/tags'),
      await write(),
      await rest('/tags'),
      await write(),
    ];

    expect(seen.map(({ status }) => status)).toEqual([201, 200, 201, 429, 429]);
  });

  test('counts what is refused, too: no right, no valid token, no valid input', async () => {
    await using t = await start({ reads: 1, writes: 1 });
    const [stranger, holder] = [anywhere(), { ...anywhere(), authorization: 'Bearer duet_pat_x' }];

    const seen = [
      await t.app.inject({ url: '/api/v1/me', headers: stranger }),
      await t.app.inject({ url: '/api/v1/me', headers: stranger }),
      await read(t.app, holder),
      await read(t.app, holder),
    ];

    expect(seen.map(({ statusCode }) => statusCode)).toEqual([401, 429, 401, 429]);
  });

  test('of reads holds for the OAuth endpoints too, by the address', async () => {
    await using t = await start({ reads: 1 });
    const [somebody, stranger] = [anywhere(), anywhere()];
    const ask = (address: Record<string, string>) => {
      const headers = { ...address, 'content-type': 'application/x-www-form-urlencoded' };
      const payload = 'grant_type=x';
      return t.app.inject({ method: 'POST', url: '/oauth/token', headers, payload });
    };
    // The first of all waits until the endpoints are loaded.
    await ask(stranger);

    const [first, second] = [await ask(somebody), await ask(somebody)];

    expect(first.statusCode).toBeLessThan(429);
    expect([second.statusCode, second.headers['retry-after']]).toEqual([429, '60']);
  });

  test('of writes holds for requests for consent, which are kept until somebody answers', async () => {
    await using t = await start({ writes: 1 });
    const headers = anywhere();
    const ask = () => t.app.inject({ url: '/oauth/authorize', headers });

    const [first, second] = [await ask(), await ask()];

    expect([first.statusCode, second.statusCode]).toEqual([400, 429]);
  });

  test.each(['/api/v1/me/avatar', '/trpc/avatar.set'])(
    'is asked once for a form on %s, before it is read',
    async (url) => {
      await using t = await createTestApp({ settings: settingsOf({ writes: 2 }) });
      const { headers } = await t.member('ada');
      const send = () => {
        const type = 'multipart/form-data; boundary=x';
        const method = url.startsWith('/api') ? 'PUT' : 'POST';
        const payload = 'this is no form';
        return t.app.inject({
          method,
          url,
          headers: { ...headers, 'content-type': type },
          payload,
        });
      };

      const seen = await repeat(3, send);

      expect(seen.map(({ statusCode }) => statusCode)).toEqual([400, 400, 429]);
    },
  );
});

describe('RL-1: sign-in', () => {
  test('is limited for one account from one address, before the password is looked at', async () => {
    await using t = await start({});
    await createAda(t);
    const here = anywhere();

    const wrong = await repeat(12, () => signIn(t, WRONG, here));
    const right = await signIn(t, ADA, here);
    const otherSpelling = await signIn(t, { ...ADA, email: ' ADA@example.com' }, here);
    const other = await signIn(t, { ...WRONG, email: 'bob@example.com' }, here);
    const elsewhere = await signIn(t, ADA, anywhere());

    expect(statuses(wrong)).toEqual({ 401: 10, 429: 2 });
    expect(wrong.at(-1)?.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(Number(wrong.at(-1)?.headers['retry-after'])).toBeGreaterThan(500);
    const seen = [right, otherSpelling, other, elsewhere].map(({ statusCode }) => statusCode);
    expect(seen).toEqual([429, 429, 401, 201]);
  });

  test('is limited for one address, whatever the accounts', async () => {
    await using t = await start({ passwords: 5 });
    const here = anywhere();

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        signIn(t, { ...WRONG, email: `u${n}@example.com` }, here),
      ),
    );

    expect(statuses(answers)).toEqual({ 401: 5, 429: 3 });
  });

  test('is limited for one account from anywhere, and locks out nobody where they have signed in before', async () => {
    await using t = await start({ 'passwords-of-account-from-anywhere': 3 });
    await createAda(t);
    const [home, elsewhere] = [anywhere(), anywhere()];
    const before = await signIn(t, ADA, home);

    const attack = await repeat(6, () => signIn(t, WRONG, anywhere()));
    const after = [await signIn(t, ADA, home), await signIn(t, ADA, elsewhere)];

    expect(before.statusCode).toBe(201);
    expect(statuses(attack)).toEqual({ 401: 2, 429: 4 });
    expect(after.map(({ statusCode }) => statusCode)).toEqual([201, 429]);
  });

  test('tells nobody how often others tried, nor whether there is such an account', async () => {
    await using t = await start({});
    await createAda(t);
    const ask = (email: string) => repeat(11, () => signIn(t, { ...WRONG, email }, anywhereOnce));
    const anywhereOnce = anywhere();

    const [known, unknown] = [await ask('ada@example.com'), await ask('nobody@example.com')];

    const look = ({ statusCode, headers }: LightMyRequestResponse) => {
      const policy = String(headers['ratelimit-policy']);
      return { statusCode, policy };
    };
    expect(known.map(look)).toEqual(unknown.map(look));
    expect(look(known[0] as LightMyRequestResponse).policy).toBe(
      '"passwords";q=100;w=600, "passwords-of-account";q=10;w=600',
    );
  });
});

describe('RL-2: every answer of a call', () => {
  test('says what is left, on both faces', async () => {
    await using t = await start({ reads: 2 });
    const rest = await read(t.app);
    const rpc = await t.app.inject({ url: '/trpc/tag.list', headers: from('192.0.2.1') });
    const over = await read(t.app);

    const look = ({ headers }: LightMyRequestResponse) => [
      headers['ratelimit-policy'],
      headers.ratelimit,
      headers['retry-after'],
    ];
    expect([look(rest), look(rpc), look(over)]).toEqual([
      ['"reads";q=2;w=60', '"reads";r=1;t=60', undefined],
      ['"reads";q=2;w=60', '"reads";r=0;t=60', undefined],
      ['"reads";q=2;w=60', '"reads";r=0;t=60', '60'],
    ]);
    expect(over.statusCode).toBe(429);
    expect(over.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 60 });
  });

  test('is documented, with the refusal', async () => {
    await using t = await start({});

    const { paths, components } = (await t.app.inject('/openapi.json')).json();

    const operations = Object.values<object>(paths).flatMap((item) => Object.values(item));
    const counted = operations.filter(({ responses }) => '429' in responses);
    expect(counted.length).toBeGreaterThan(25);
    for (const { responses } of counted) {
      for (const response of Object.values<{ $ref?: string; headers?: object }>(responses)) {
        const name = response.$ref?.split('/').at(-1);
        const { headers } = name ? components.responses[name] : response;
        expect(headers).toHaveProperty('RateLimit');
        expect(headers).toHaveProperty('RateLimit-Policy');
      }
    }
    expect(components.responses.TooManyRequests.headers).toHaveProperty('Retry-After');
  });

  test('a page of another origin may read it', async () => {
    const corsOrigins = ['https://app.example.com'];
    await using t = await createServer({ settings: { ...settingsOf({}), corsOrigins } });

    const { headers } = await read(t.app, { origin: 'https://app.example.com' });

    expect(headers.ratelimit).toBeDefined();
    expect(headers['access-control-expose-headers']).toMatch(/\bRateLimit, RateLimit-Policy\b/);
  });

  test('the client waits as long as a refusal says, and goes on', async () => {
    const memory = createMemoryLimiter();
    // As the budget is, but that its time is one for a test.
    const limiter: RateLimiter = {
      ...memory,
      spend: (budget, key) => memory.spend({ ...budget, seconds: 1 }, key),
    };
    await using t = await createTestApp({ settings: settingsOf({ writes: 1 }), limiter });
    const { headers } = await t.member('ada');
    const statuses: number[] = [];
    const watched: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      statuses.push(response.status);
      return response;
    };
    const client = createClient({ url: `${await t.listen()}/trpc`, headers, fetch: watched });

    await client.article.create.mutate({ title: 'First', body: 'Text' });
    const { title } = await client.article.create.mutate({ title: 'Second', body: 'Text' });

    expect(title).toBe('Second');
    expect(statuses).toEqual([200, 429, 200]);
  });
});

describe.skipIf(!redis)('RL-3: while Redis (which these tests need)', () => {
  test.each(['hang', 'stop'] as const)(
    'does not answer (%s), the API goes on counting here, nobody signs in, and it comes back by itself',
    async (failure) => {
      await using unreliable = await startUnreliableRedis(redis ?? '');
      const limiter = await startRedisLimiter(unreliable.url, `test:${randomUUID()}`);
      await using t = await start({ reads: 5 }, limiter);
      await createAda(t);

      await unreliable[failure]();
      const reads = await Promise.all(Array.from({ length: 20 }, () => read(t.app)));
      const refused = await signIn(t, ADA, anywhere());

      expect(statuses(reads)).toEqual({ 200: 5, 429: 15 });
      expect(refused.statusCode).toBe(503);
      expect(refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      expect(refused.headers['retry-after']).toBe('5');

      await unreliable.resume();
      await expect
        .poll(async () => (await signIn(t, ADA, anywhere())).statusCode, { timeout: 10_000 })
        .toBe(201);
    },
  );
});

describe('the settings', () => {
  test('limit calls on the server that people start, as they say', () => {
    expect(toSettings(loadEnv({})).rateLimitQuotas).toEqual({ reads: 1_000, writes: 200 });
    const env = loadEnv({ RATE_LIMIT_READS: '5', RATE_LIMIT_WRITES: '2' });
    expect(toSettings(env).rateLimitQuotas).toEqual({ reads: 5, writes: 2 });
  });

  test('limit nothing when they are switched off', async () => {
    const { rateLimitQuotas } = toSettings(loadEnv({ RATE_LIMITS: 'false' }));
    await using t = await createServer({ settings: { rateLimitQuotas } });

    const { headers } = await read(t.app);

    expect(headers.ratelimit).toBeUndefined();
  });
});
