import { Session, User } from '@duet/db';
import { addAccount } from '@duet/router/testing';
import { describe, expect, test } from 'vitest';
import { createServer, PASSWORD, toCookie } from './support.ts';

const KEY = { 'idempotency-key': '"k"' };

type Server = Awaited<ReturnType<typeof createServer>>;

/** Who a cookie is signed in as. */
async function whoIs({ app }: Server, cookie: string): Promise<string | null> {
  const response = await app.inject({ url: '/api/v1/session', headers: { cookie } });
  return response.json().user?.username ?? null;
}

const url = '/api/v1/session';
const input = { email: 'ada@example.com', password: PASSWORD };

describe('signing in again with the same key', () => {
  /** The first call, whose reply got lost. */
  async function start() {
    const t = await createServer();
    await t.register('ada');
    const first = await t.post(url, input, KEY);
    expect(first.statusCode).toBe(201);
    return { ...t, first };
  }

  test('answers the same, with a cookie that works', async () => {
    await using t = await start();

    const retry = await t.post(url, input, KEY);

    expect([retry.statusCode, retry.body]).toEqual([201, t.first.body]);
    expect(retry.headers['idempotent-replayed']).toBe('true');
    expect(retry.headers.location).toBe(t.first.headers.location);
    expect(await whoIs(t, toCookie(retry))).toBe('ada');
  });

  test('begins no second session, and the lost cookie dies', async () => {
    await using t = await start();
    const before = await t.database.fork().count(Session);

    await t.post(url, input, KEY);

    expect(await t.database.fork().count(Session)).toBe(before);
    expect(await whoIs(t, toCookie(t.first))).toBeNull();
  });

  test('is refused with another password', async () => {
    await using t = await start();

    const other = await t.post(url, { ...input, password: 'another long secret' }, KEY);

    expect(other.statusCode).toBe(422);
    expect(other.json().code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(other.cookies).toEqual([]);
    expect(await whoIs(t, toCookie(t.first))).toBe('ada');
  });

  test('is refused with another account', async () => {
    await using t = await start();

    const other = await t.post(url, { ...input, email: 'bob@example.com' }, KEY);

    expect(other.statusCode).toBe(422);
    expect(await t.database.fork().count(User)).toBe(1);
  });

  test('finds no secret in what is stored', async () => {
    await using t = await start();
    await t.post(url, input, KEY);

    const rows = await t.database.fork().execute('select * from idempotency_keys');

    const [, token = ''] = toCookie(t.first).split('=');
    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(token.split('.')[1]);
  });

  test('is a new call once its session has ended', async () => {
    await using t = await start();
    const headers = { cookie: toCookie(t.first), origin: 'http://localhost:3000' };
    await t.app.inject({ method: 'DELETE', url: '/api/v1/session', headers });

    const again = await t.post(url, input, KEY);

    expect(again.statusCode).toBe(201);
    expect(again.headers).not.toHaveProperty('idempotent-replayed');
  });
});

test('signing in with the cookie of an ended session is a retry as well', async () => {
  await using t = await createServer();
  const cookie = await t.register('ada');
  const first = await t.post('/api/v1/session', input, { ...KEY, cookie });

  const retry = await t.post('/api/v1/session', input, { ...KEY, cookie });

  expect(retry.body).toBe(first.body);
  expect(retry.headers['idempotent-replayed']).toBe('true');
});

test('of many sign-ins at once with one key, one begins a session and the others are told to wait', async () => {
  await using t = await createServer();
  await addAccount(t.database.fork(), { username: 'ada', ...input });

  const replies = await Promise.all(Array.from({ length: 5 }, () => t.post(url, input, KEY)));
  const retry = await t.post(url, input, KEY);

  const statuses = replies.map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
  for (const reply of replies.filter(({ statusCode }) => statusCode !== 201)) {
    expect(reply.json()).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_IN_USE' });
    expect(reply.headers['retry-after']).toBe('1');
  }
  expect(retry.statusCode).toBe(201);
  expect(await t.database.fork().count(Session)).toBe(1);
});
