import { Writable } from 'node:stream';
import { createApp } from '@duet/api';
import { LOG_RULES } from '@duet/api/logger';
import { createTestDatabase } from '@duet/db/testing';
import { addAccount } from '@duet/router/testing';
import { describe, expect, test } from 'vitest';
import { createServer, toCookie, withoutContexts } from './support.ts';

const CANARY = 'canary-4711-canary';

/** Keeps every log line, the way a log file would. */
function createLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return {
    logger: { ...LOG_RULES, level: 'trace', stream },
    text: () => lines.join(''),
    records: () => lines.map((line) => JSON.parse(line)),
  };
}

describe('the log', () => {
  test('has one line per request, with what somebody needs to find it', async () => {
    const log = createLog();
    await using t = await createServer({ logger: log.logger });

    await t.app.inject({ url: '/api/v1/tags?limit=1', headers: { 'x-request-id': 'find-me' } });

    expect(log.records()).toEqual([
      expect.objectContaining({
        level: 30,
        requestId: 'find-me',
        method: 'GET',
        url: '/api/v1/tags',
        status: 200,
        ms: expect.any(Number),
      }),
    ]);
  });

  test('has the cause of a failure once, with the request id its caller was given', async () => {
    const log = createLog();
    await using database = await createTestDatabase();
    await using app = await createApp({
      database: withoutContexts(database, new Error('the cause')),
      // Otherwise the database would be asked for it at start.
      settings: { appSecret: 'a secret that the database does not hold' },
      logger: log.logger,
    });

    const [rest, rpc] = [
      await app.inject({ url: '/api/v1/tags', headers: { 'x-request-id': 'on-rest' } }),
      await app.inject({ url: '/trpc/tag.list', headers: { 'x-request-id': 'on-rpc' } }),
    ];

    expect([rest.statusCode, rpc.statusCode]).toEqual([500, 500]);
    expect(rest.body + rpc.body).not.toContain('the cause');
    const errors = log.records().filter(({ level }) => level >= 50);
    expect(errors).toEqual([
      expect.objectContaining({ requestId: 'on-rest' }),
      expect.objectContaining({ requestId: 'on-rpc' }),
    ]);
    expect(errors.map(({ err }) => JSON.stringify(err))).toEqual([
      expect.stringContaining('the cause'),
      expect.stringContaining('the cause'),
    ]);
  });

  test('never has a secret: not from a header, a query, a body, a field or a cookie', async () => {
    const log = createLog();
    await using t = await createServer({ logger: log.logger });
    const account = { username: 'ada', email: 'ada@example.com', password: CANARY };
    const headers = { cookie: `duet=${CANARY}` };
    const bearer = { authorization: `Bearer ${CANARY}` };

    await t.post('/api/v1/users', account, headers);
    await addAccount(t.database.fork(), account);
    const { email, password } = account;
    const signedIn = await t.post('/api/v1/session', { email, password }, headers);
    await t.post('/trpc/session.create', { ...account, password: `${CANARY}!` }, headers);
    await t.app.inject({ url: `/api/v1/tags?token=${CANARY}`, headers });
    await t.app.inject({ url: `/nowhere?password=${CANARY}`, headers });
    await t.app.inject({ url: '/api/v1/tags', headers: bearer });
    await t.app.inject({ url: '/trpc/tag.list', headers: { ...headers, ...bearer } });
    t.app.log.info({ password: CANARY, request: { cookie: CANARY, 'set-cookie': CANARY } });

    const [, token = CANARY] = toCookie(signedIn).split('=');
    expect(signedIn.statusCode).toBe(201);
    expect(log.records().length).toBeGreaterThanOrEqual(6);
    expect(log.text()).not.toContain(CANARY);
    expect(log.text()).not.toContain(token);
  });

  test('has no values of a failed statement', async () => {
    const log = createLog();
    await using t = await createServer({ logger: log.logger });
    const failure = Object.assign(new Error('insert failed'), {
      query: CANARY,
      parameters: [CANARY],
    });

    t.app.log.error({ err: new Error('outer', { cause: failure }) });

    expect(log.text()).toContain('insert failed');
    expect(log.text()).not.toContain(CANARY);
  });
});
