import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { describe, expect, test } from 'vitest';
import { createServer } from './support.ts';

/** The database of a server whose database has gone away: any use of it is an error. */
async function createServerWithoutDatabase() {
  await using database = await createTestDatabase();
  const gone = () => Promise.reject(new Error('the database was asked'));
  return createApp({
    database: { ...database, isReady: async () => false, fork: gone as never },
    // Without one it would ask the database for the one that is shared.
    settings: { appSecret: 'a secret of the operator, long enough' },
  });
}

describe('OPS-3: GET /livez', () => {
  test('answers without the database', async () => {
    await using app = await createServerWithoutDatabase();

    const response = await app.inject('/livez');

    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok' });
    expect(response.headers['cache-control']).toBe('no-store');
  });
});

describe('OPS-3: GET /readyz', () => {
  test('answers 200 when the database does', async () => {
    await using t = await createServer();

    const response = await t.app.inject('/readyz');

    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test('answers 503 when the database does not', async () => {
    await using app = await createServerWithoutDatabase();

    const response = await app.inject('/readyz');

    expect(response.statusCode).toBe(503);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.json()).toMatchObject({ detail: 'The database does not answer' });
  });

  test('answers 503 while draining, when /livez still answers 200', async () => {
    await using t = await createServer();
    t.app.draining.begin();

    const [ready, live] = await Promise.all([t.app.inject('/readyz'), t.app.inject('/livez')]);

    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toMatchObject({ detail: 'The server is shutting down' });
    expect(live.statusCode).toBe(200);
  });
});
