import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createMemoryOutbox } from '@duet/mail';
import { createSmtpTransport } from '@duet/mail/smtp';
import { addAccount, tokenIn } from '@duet/router/testing';
import { createTestApp } from '@duet/testing';
import { describe, expect, test } from 'vitest';
import { createServer as createApp, ORIGIN, PASSWORD } from './support.ts';

const ADA = { username: 'ada', email: 'ada@example.com', password: PASSWORD };
const FROM = 'Duet <duet@example.com>';

/** A mail server that accepts connections and never says a word. */
async function startSilence() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `smtp://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('PWD-4: what asks for a mail', () => {
  test.each([
    ['POST /api/v1/users', { username: 'new', password: PASSWORD }],
    ['POST /api/v1/recoveries', {}],
  ])(
    'is answered alike by %s, whether the address has an account or not',
    async (request, fields) => {
      await using t = await createApp();
      await addAccount(t.database.fork(), ADA);
      const [, url = ''] = request.split(' ');

      const [known, unknown] = [
        await t.post(url, { ...fields, email: ADA.email }),
        await t.post(url, { ...fields, email: 'eve@example.com' }),
      ];

      expect([known.statusCode, unknown.statusCode]).toEqual([202, 202]);
      const withoutOwn = (body: string) =>
        body.replace(/[a-z]+@/, '').replace(/\d{4}-[\d:.TZ-]+/, '');
      expect(withoutOwn(known.body)).toBe(withoutOwn(unknown.body));
      expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    },
  );

  test('is not held up by a mail server that hangs', async () => {
    await using silence = await startSilence();
    const transport = createSmtpTransport(silence.url);
    await using t = await createApp({ mail: { transport, from: FROM, outbox: null } });

    const before = performance.now();
    const answer = await t.post('/api/v1/recoveries', { email: ADA.email });

    expect(answer.statusCode).toBe(202);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('is answered before its mail is sent', async () => {
    const order: string[] = [];
    const transport = {
      ...createMemoryOutbox(),
      deliver: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push('mail');
      },
    };
    await using t = await createApp({ mail: { transport, from: FROM, outbox: null } });

    await t.post('/api/v1/recoveries', { email: ADA.email });
    order.push('answer');

    await expect.poll(() => order).toEqual(['answer', 'mail']);
  });
});

test('a sign-up is carried out once however often it is sent with one key, and so is its confirmation', async () => {
  await using t = await createTestApp();
  const headers = { ...t.stranger.headers, 'idempotency-key': '"k"' };
  const post = (url: string, payload: object) =>
    t.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });

  const signUps = await Promise.all(Array.from({ length: 5 }, () => post('/users', ADA)));
  const retry = await post('/users', ADA);
  const mails = await t.mailsTo(ADA.email);
  const input = { token: tokenIn(mails[0]), password: PASSWORD };
  const confirmed = await post('/users/confirm', input);
  const again = await post('/users/confirm', input);

  for (const { statusCode } of signUps) expect([202, 409]).toContain(statusCode);
  expect(retry.statusCode).toBe(202);
  expect(mails).toHaveLength(1);
  expect([confirmed.statusCode, again.statusCode]).toEqual([201, 201]);
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect(again.body).toBe(confirmed.body);
  expect(confirmed.headers.location).toBe('/api/v1/profiles/ada');
});

test('mails that wait are sent before the server has stopped', async () => {
  const outbox = createMemoryOutbox();
  const deliver: typeof outbox.deliver = async (mail, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await outbox.deliver(mail, signal);
  };
  const t = await createTestApp({
    mail: { transport: { ...outbox, deliver }, from: FROM, outbox },
  });
  await t.stranger.rpc.recovery.create.mutate({ email: ADA.email });

  await t[Symbol.asyncDispose]();

  expect(await outbox.list()).toHaveLength(1);
});

test('no answer, and no line of the log, has the token of a link', async () => {
  const lines: string[] = [];
  const logger = { level: 'trace', stream: { write: (line: string) => void lines.push(line) } };
  await using t = await createTestApp({ logger });
  const bodies: string[] = [];
  const post = async (path: string, body: object) => {
    const response = await t.stranger.rest(path, { method: 'POST', body });
    bodies.push(await response.text(), JSON.stringify([...response.headers]));
  };

  await post('/users', ADA);
  const token = tokenIn((await t.mailsTo(ADA.email))[0]);
  await post('/users/confirm', { token, password: 'not the one' });
  await post('/users/confirm', { token, password: PASSWORD });
  await post('/users/confirm', { token, password: PASSWORD });

  const [, secret = ''] = token.split('.');
  expect(lines.length).toBeGreaterThan(3);
  expect([...lines, ...bodies].filter((text) => text.includes(secret))).toEqual([]);
});

test('a page of another site cannot use a link', async () => {
  await using t = await createTestApp();
  await t.stranger.rpc.user.register.mutate(ADA);
  const token = tokenIn((await t.mailsTo(ADA.email))[0]);

  const response = await t.app.inject({
    method: 'POST',
    url: '/api/v1/users/confirm',
    payload: { token, password: PASSWORD },
    headers: { origin: 'https://evil.example', host: new URL(ORIGIN).host },
  });

  expect(response.json()).toMatchObject({ code: 'CROSS_SITE_REQUEST' });
});
