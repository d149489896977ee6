import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { constants } from 'node:http2';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { hashPassword, User } from '@duet/db';
import { createMember, samplePng } from '@duet/router/testing';
import { createCertificate, type TestCertificate } from '@duet/testing';
import { describe, expect, test } from 'vitest';
import { connectHttp2 } from './http2-client.ts';
import { createServer, PASSWORD } from './support.ts';

const ORIGIN = 'https://duet.test';
const JSON_BODY = { 'content-type': 'application/json', origin: ORIGIN };

/** The whole server over HTTPS, on a free port. */
async function createHttpsServer(
  certificate: TestCertificate,
  settings: NonNullable<Parameters<typeof createServer>[0]>['settings'] = {},
) {
  const { certFile, keyFile } = certificate;
  const tls = { certFile, keyFile };
  const t = await createServer({ settings: { publicOrigin: ORIGIN, tls, ...settings } });
  const address = new URL(await t.app.listen({ port: 0, host: 'localhost' }));
  expect(address.protocol).toBe('https:');
  const url = new URL(`https://localhost:${address.port}`);
  return Object.assign(t, { url, port: Number(address.port) });
}

const SIGN_IN = { ':method': 'POST', ':path': '/api/v1/session', ...JSON_BODY };
const CREDENTIALS = JSON.stringify({ email: 'ada@example.com', password: PASSWORD });

async function createUserWithPassword({ database }: HttpsServer): Promise<void> {
  const { principal } = await createMember(database.fork(), 'ada');
  const passwordHash = await hashPassword(PASSWORD);
  await database.fork().nativeUpdate(User, { id: principal.userId }, { passwordHash });
}

describe('HTTP/2', () => {
  test('serves both faces, with the headers of HTTPS and none that HTTP/2 forbids', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    expect(client.alpnProtocol).toBe('h2');

    const rest = await client.ask({ ':path': '/api/v1/articles' });
    const rpc = await client.ask({ ':path': '/trpc/article.list' });
    const batch = '/trpc/article.list,tag.list?batch=1';
    const streamed = await client.ask({ ':path': batch, 'trpc-accept': 'application/jsonl' });

    for (const { status, headers } of [rest, rpc, streamed]) {
      expect(status).toBe(200);
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(connection|keep-alive|transfer-encoding)$/),
        ]),
      );
    }
    expect(JSON.parse(rest.body)).toMatchObject({ items: [] });
    expect(JSON.parse(rpc.body)).toMatchObject({ result: { data: { items: [] } } });
    expect(streamed.body.split('\n').length).toBeGreaterThan(2);
  });

  test('signs in, with a session in a cookie that only this host over https gets', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    await createUserWithPassword(t);

    const { status, headers } = await client.ask(SIGN_IN, CREDENTIALS);

    expect(status).toBe(201);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-duet=[^;]+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    const [pair] = cookie.split(';');
    const { body } = await client.ask({ ':path': '/api/v1/session', cookie: pair });
    expect(JSON.parse(body)).toMatchObject({ user: { username: 'ada' } });
  });

  test('serves the endpoints of OAuth', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);

    const metadata = await client.ask({ ':path': '/.well-known/openid-configuration' });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = { ':method': 'POST', ':path': '/oauth/token', ...form };
    const refusal = await client.ask(post, 'grant_type=client_credentials');

    expect(JSON.parse(metadata.body)).toMatchObject({ issuer: ORIGIN });
    expect(JSON.parse(refusal.body)).toMatchObject({ error: expect.any(String) });
  });

  test('takes a file and gives it back, whole and in parts', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    const cookie = await memberOf(t);
    const form = new FormData();
    form.set('image', samplePng());
    const sent = new Request(ORIGIN, { method: 'POST', body: form });
    const type = sent.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await sent.arrayBuffer());

    const put = { ':method': 'PUT', ':path': '/api/v1/me/avatar', origin: ORIGIN, cookie };
    const stored = await client.ask({ ...put, 'content-type': type }, bytes);

    expect(stored).toMatchObject({ status: 200 });
    const { image } = JSON.parse(stored.body);
    const whole = await client.ask({ ':path': image });
    expect(whole).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } });
    const part = await client.ask({ ':path': image, range: 'bytes=1-3' });
    expect(part).toMatchObject({ status: 206, body: 'PNG' });
  });

  test.each(['/api/v1/articles/events', '/trpc/article.onChange'])(
    'carries the events of %s while other requests go on',
    async (path) => {
      await using certificate = await createCertificate();
      await using t = await createHttpsServer(certificate);
      await using client = await connectHttp2(t.url, certificate);
      const cookie = await memberOf(t);
      const events = client.request({ ':path': path, accept: 'text/event-stream' });
      await once(events, 'response');

      await publish(client, cookie, 'Two voices');

      let seen = '';
      for await (const chunk of events) {
        seen += chunk;
        if (seen.includes('two-voices')) break;
      }
      expect(seen).toContain('two-voices');
    },
  );

  test('a request that names two hosts is refused', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);

    const alike = await client.ask({
      ':path': '/livez',
      ':authority': 'duet.test',
      host: 'duet.test',
    });
    const other = await client.ask({
      ':path': '/livez',
      ':authority': 'duet.test',
      host: 'evil.test',
    });

    expect(alike.status).toBe(200);
    expect(other.status).toBe(400);
  });

  test('whoever does not speak it gets HTTP/1.1, also without a name of the server', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);

    const options = { host: '127.0.0.1', port: t.port, path: '/livez', ca: certificate.cert };
    const [response] = await once(request(options).end(), 'response');

    expect(response).toMatchObject({ statusCode: 200, httpVersion: '1.1' });
    expect(response.headers['strict-transport-security']).toBeDefined();
  });

  test('curl and its nghttp2 agree', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);

    const { stdout } = await promisify(execFile)('curl', [
      ...['-sS', '--http2', '--cacert', certificate.certFile, '-o', '/dev/null'],
      ...['--resolve', `duet.test:${t.port}:127.0.0.1`, '-w', '%{http_version} %{http_code}'],
      `https://duet.test:${t.port}/api/v1/articles`,
    ]);

    expect(stdout).toBe('2 200');
  });
});

describe('OPS-4: a server that stops', () => {
  test('finishes what it began over HTTP/2, ends event streams, and closes the connection', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    const events = client.request({ ':path': '/api/v1/articles/events' });
    await once(events, 'response');
    const seen = text(events);
    await createUserWithPassword(t);
    const slow = client.request(SIGN_IN);
    slow.write(CREDENTIALS.slice(0, 10));
    while (t.app.draining.open.size < 2) await sleep(5);

    const goneAway = once(client, 'goaway');
    const closed = t.app.close();
    await goneAway;
    slow.end(CREDENTIALS.slice(10));

    const [answer] = await once(slow, 'response');
    expect(answer[':status']).toBe(201);
    expect(answer.connection).toBeUndefined();
    expect(await seen).toMatch(/retry: \d+\n\n$/);
    slow.resume();
    await closed;
    expect(client.closed).toBe(true);
  });

  test('an idle connection does not hold it up', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    await client.ask({ ':path': '/livez' });
    const begun = performance.now();

    await t.app.close();

    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('the limits of HTTP/2', () => {
  test('headers that are too large end their request, and others go on', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    const filler = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`x-filler-${index}`, 'x'.repeat(1_000)]),
    );

    // The limits hold once the client knows them.
    await client.ask({ ':path': '/livez' });
    const stream = client.request({ ':path': '/livez', ...filler }).resume();
    stream.on('error', () => undefined);
    await new Promise((resolve) => stream.once('close', resolve));

    expect(stream.rstCode).toBe(constants.NGHTTP2_ENHANCE_YOUR_CALM);
    expect((await client.ask({ ':path': '/livez' })).status).toBe(200);
  });

  test('a client is told how many requests may be open at once, and how large headers may be', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);

    await client.ask({ ':path': '/livez' });

    expect(client.remoteSettings).toMatchObject({
      maxConcurrentStreams: 100,
      maxHeaderListSize: 16_384,
    });
  });

  test('a flood of requests that are taken back at once ends the connection', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate);
    await using client = await connectHttp2(t.url, certificate);
    await client.ask({ ':path': '/livez' });

    let sent = 0;
    while (!client.closed && !client.destroyed && sent < 5_000) {
      const stream = client.request({ ':path': '/livez' });
      stream.on('error', () => undefined);
      stream.close(constants.NGHTTP2_CANCEL);
      sent += 1;
      if (sent % 50 === 0) await sleep(1);
    }

    expect(sent).toBeLessThan(5_000);
    await using other = await connectHttp2(t.url, certificate);
    expect((await other.ask({ ':path': '/livez' })).status).toBe(200);
  });

  test('a body that does not arrive in time is cut off', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate, {
      requestTimeoutMs: 200,
      headersTimeoutMs: 200,
    });
    await using client = await connectHttp2(t.url, certificate);

    const stream = client.request(SIGN_IN);
    stream.on('error', () => undefined);
    stream.write('{');
    await once(stream, 'close');

    expect(stream.rstCode).toBe(constants.NGHTTP2_CANCEL);
    expect((await client.ask({ ':path': '/livez' })).status).toBe(200);
  });

  test('a connection without a request is closed, however busy it looks', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate, { keepAliveTimeoutMs: 300 });
    await using client = await connectHttp2(t.url, certificate);
    await client.ask({ ':path': '/livez' });
    const busy = setInterval(() => client.ping(() => undefined), 50);

    await once(client, 'close');
    clearInterval(busy);

    expect(client.closed).toBe(true);
  });
});

describe('the certificate', () => {
  test('is renewed without a restart, and nobody is disconnected', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate, { certificateCheckMs: 20 });
    const before = certificate.cert;
    await using old = await connectHttp2(t.url, { cert: before });
    const events = old.request({ ':path': '/api/v1/articles/events' });
    await once(events, 'response');

    await sleep(20); // so that the time of the file is another one
    const after = await certificate.renew();

    const hosts = (t.app.addresses() as AddressInfo[]).map(({ address }) => address);
    for (const host of hosts)
      await until(async () => (await shownAt(host, t.port)) === toFingerprint(after));
    expect((await old.ask({ ':path': '/livez' })).status).toBe(200);
    expect(events.closed).toBe(false);
    await using client = await connectHttp2(t.url, { cert: after });
    expect((await client.ask({ ':path': '/livez' })).status).toBe(200);
  });

  test('stays when the renewed files do not belong together', async () => {
    await using certificate = await createCertificate();
    await using t = await createHttpsServer(certificate, { certificateCheckMs: 20 });
    await using other = await createCertificate();

    await sleep(20);
    await copyFile(other.certFile, certificate.certFile);
    await sleep(200);

    expect(await shownAt('127.0.0.1', t.port)).toBe(toFingerprint(certificate.cert));
    await copyFile(other.keyFile, certificate.keyFile);
    await until(async () => (await shownAt('127.0.0.1', t.port)) === toFingerprint(other.cert));
  });
});

type Client = Awaited<ReturnType<typeof connectHttp2>>;
type HttpsServer = Awaited<ReturnType<typeof createHttpsServer>>;

/** Adds somebody, and returns the cookie that they are signed in with. */
async function memberOf({ database }: HttpsServer): Promise<string> {
  const { token } = await createMember(database.fork(), 'ada');
  return `__Host-duet=${token}`;
}

async function publish(client: Client, cookie: string, title: string): Promise<void> {
  const post = { ':method': 'POST', ...JSON_BODY, cookie };
  const article = JSON.stringify({ title, body: 'Text' });
  const made = await client.ask({ ...post, ':path': '/api/v1/articles' }, article);
  const { slug } = JSON.parse(made.body);
  await client.ask({ ...post, ':path': `/api/v1/articles/${slug}/publish` }, '{}');
}

/** The fingerprint of the certificate that a new connection meets. */
async function shownAt(host: string, port: number): Promise<string | undefined> {
  const socket = connectTls({ host, port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const shown = socket.getPeerX509Certificate()?.fingerprint256;
  socket.destroy();
  return shown;
}

function toFingerprint(cert: string): string {
  return new X509Certificate(cert).fingerprint256;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}
