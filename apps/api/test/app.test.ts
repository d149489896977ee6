import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { describe, expect, test } from 'vitest';
import { createServer } from './support.ts';

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
