import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { describe, expect, test } from 'vitest';
import { createServer, PASSWORD, toCookie } from './support.ts';

describe('createApp', () => {
  test('does not listen', async () => {
    await using t = await createServer();

    expect(t.app.server.listening).toBe(false);
  });

  test('can be called twice in one process, and the two know nothing of each other', async () => {
    await using first = await createServer();
    await using second = await createServer();
    const cookie = await first.register('ada');

    const elsewhere = await second.app.inject({ url: '/api/v1/profiles/ada', headers: { cookie } });

    expect(elsewhere.statusCode).toBe(404);
  });

  test('leaves the database open when it closes', async () => {
    await using database = await createTestDatabase();
    const app = await createApp({ database });

    await app.close();

    expect(await database.isReady()).toBe(true);
  });
});

describe('the address of a caller', () => {
  const signedInThrough = async (trustProxy: string[]) => {
    await using t = await createServer({ settings: { trustProxy } });
    await t.register('ada');
    const credentials = { email: 'ada@example.com', password: PASSWORD };
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const cookie = toCookie(await t.post('/api/v1/session', credentials, headers));
    return (await t.app.inject({ url: '/api/v1/sessions', headers: { cookie } })).body;
  };

  test('is what a trusted proxy says', async () => {
    expect(await signedInThrough(['loopback'])).toContain('203.0.113.7');
  });

  test('is not what anybody else says', async () => {
    expect(await signedInThrough([])).not.toContain('203.0.113.7');
    expect(await signedInThrough(['10.0.0.0/8'])).not.toContain('203.0.113.7');
  });
});
