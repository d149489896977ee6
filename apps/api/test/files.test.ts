import { once } from 'node:events';
import { mkdtempDisposable, readdir } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { samplePng } from '@duet/router/testing';
import type { FileStorage } from '@duet/storage';
import { createTestApp, ORIGIN, type TestCaller, type TestMember } from '@duet/testing';
import { describe, expect, test, vi } from 'vitest';

function formOf(image: File): FormData {
  const form = new FormData();
  form.append('image', image);
  return form;
}

const setAvatar = (member: TestCaller, image = samplePng()) =>
  member.rest('/me/avatar', { method: 'PUT', body: formOf(image) });

/** Fetches an address that the API gave, as somebody. */
const visit = (caller: TestCaller, url: string, headers: Record<string, string> = {}) =>
  caller.rest(url.replace('/api/v1', ''), { headers });

async function draftOf(ada: TestMember): Promise<string> {
  const { slug } = await ada.rpc.article.create.mutate({ title: 'One', body: 'One' });
  return slug;
}

async function countKept(storage: FileStorage): Promise<number> {
  let count = 0;
  for await (const _ of storage.list()) count++;
  return count;
}

describe('an avatar', () => {
  test('is shown to everybody, and kept by every cache', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');

    const { image } = (await (await setAvatar(ada)).json()) as { image: string };
    const profile = await (await t.stranger.rest('/profiles/ada')).json();
    const response = await visit(t.stranger, image);

    expect(profile).toMatchObject({ image });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline; filename=dot.png',
      'cache-control': 'public, max-age=86400, immutable',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(response.headers.get('vary')).toBeNull();
    expect(await response.bytes()).toEqual(await samplePng().bytes());
  });

  test('comes in parts, and not again to whoever has it', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { image } = (await (await setAvatar(ada)).json()) as { image: string };
    const etag = (await visit(ada, image)).headers.get('etag') ?? '';

    const part = await visit(ada, image, { range: 'bytes=1-3', 'if-range': etag });
    const again = await visit(ada, image, { 'if-none-match': etag });
    const beyond = await visit(ada, image, { range: 'bytes=100000-' });

    expect([part.status, await part.text()]).toEqual([206, 'PNG']);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(beyond.status).toBe(416);
  });

  test('says when it came to be, and does not come again to whoever has it since then', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { image } = (await (await setAvatar(ada)).json()) as { image: string };

    const first = await visit(ada, image);
    const since = first.headers.get('last-modified') ?? '';
    const again = await visit(ada, image, { 'if-modified-since': since });

    expect(Math.abs(Date.parse(since) - Date.now())).toBeLessThan(60_000);
    expect(again.status).toBe(304);
  });
});

describe('an image of an article', () => {
  test('is at the Location of the answer', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const slug = await draftOf(ada);

    const created = await ada.rest(`/articles/${slug}/images`, {
      method: 'POST',
      body: formOf(samplePng('Über.png')),
    });

    expect(created.status).toBe(201);
    const { url } = (await created.json()) as { url: string };
    expect(created.headers.get('location')).toBe(url);
    const response = await visit(ada, url);
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="?ber.png"; filename*=UTF-8''%C3%9Cber.png`,
    );
  });

  test('of a draft is private to its author, in caches too', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const bob = await t.member('bob');
    const { url } = await ada.rpc.image.create.mutate({
      slug: await draftOf(ada),
      image: samplePng(),
    });

    const own = await visit(ada, url);
    const others = await visit(bob, url);
    const strangers = await visit(t.stranger, url);

    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect([others.status, strangers.status]).toEqual([404, 404]);
  });

  test('is stored once for one Idempotency-Key', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const path = `/articles/${await draftOf(ada)}/images`;
    const headers = { 'idempotency-key': 'one-picture' };
    const add = (name: string) =>
      ada.rest(path, { method: 'POST', body: formOf(samplePng(name)), headers });

    const first = await add('a.png');
    const second = await add('a.png');

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    expect(await countKept(t.storage)).toBe(1);
  });
});

describe('on the RPC face', () => {
  const callRpc = (
    t: Awaited<ReturnType<typeof createTestApp>>,
    path: string,
    headers: Record<string, string>,
  ) => {
    const request = new Request(`${ORIGIN}/trpc/${path}`, {
      method: 'POST',
      body: formOf(samplePng()),
    });
    return request.arrayBuffer().then((payload) =>
      t.app.inject({
        method: 'POST',
        url: `/trpc/${path}`,
        headers: { 'content-type': request.headers.get('content-type') ?? '', ...headers },
        payload: Buffer.from(payload),
      }),
    );
  };

  test('the same form means the same', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');

    const response = await callRpc(t, 'avatar.set', ada.headers);

    expect(response.json()).toMatchObject({ result: { data: { username: 'ada' } } });
    expect(await countKept(t.storage)).toBe(1);
  });

  test('a file is where to get it and what it is', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { id, url } = await ada.rpc.image.create.mutate({
      slug: await draftOf(ada),
      image: samplePng(),
    });

    const file = await ada.rpc.file.byId.query({ id });

    const bytes = await visit(ada, url);
    expect(file).toEqual({
      url,
      name: 'dot.png',
      type: bytes.headers.get('content-type'),
      size: Number(bytes.headers.get('content-length')),
      sha256: bytes.headers.get('etag')?.replaceAll('"', ''),
    });
  });

  test.each([
    ['a mutation that takes JSON', 'article.create'],
    ['a mutation that takes nothing', 'avatar.delete'],
    ['several at once', 'avatar.set,avatar.delete'],
    ['a query', 'user.me'],
    ['nothing', 'no.such'],
  ])('no form reaches %s', async (_, path) => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    await setAvatar(ada);

    const response = await callRpc(t, path, ada.headers);

    expect(response.statusCode).toBe(415);
    expect((await ada.rpc.user.me.query()).image).not.toBeNull();
  });

  test.each([[{ origin: 'https://evil.example' }], [{ 'sec-fetch-site': 'cross-site' }]])(
    'no form of another site reaches anything: %j',
    async (header) => {
      await using t = await createTestApp();
      const ada = await t.member('ada');

      const response = await callRpc(t, 'avatar.set', { ...ada.headers, ...header });

      expect(response.statusCode).toBe(403);
      expect((await ada.rpc.user.me.query()).image).toBeNull();
    },
  );
});

test.each(['PUT /api/v1/me/avatar', 'POST /trpc/avatar.set'])(
  '%s of a client that goes away leaves nothing behind',
  async (line) => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'files-test-'));
    vi.stubEnv('TMPDIR', folder.path);
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { port } = new URL(await t.listen());
    const socket = connect(Number(port), '127.0.0.1');
    const headers = [
      `${line} HTTP/1.1`,
      'Host: localhost',
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 100000',
      ...Object.entries(ada.headers).map((pair) => pair.join(': ')),
    ];
    const part = ['--b', 'Content-Disposition: form-data; name="image"; filename="a.png"'];
    socket.write(`${headers.join('\r\n')}\r\n\r\n${part.join('\r\n')}\r\n\r\n`);
    socket.write(await samplePng().bytes());
    await vi.waitFor(async () => expect(await readdir(folder.path)).toHaveLength(1));

    socket.destroy();

    await vi.waitFor(async () => expect(await readdir(folder.path)).toEqual([]));
    expect(await countKept(t.storage)).toBe(0);
    vi.unstubAllEnvs();
  },
);

test.each(['PUT /api/v1/me/avatar', 'POST /trpc/avatar.set'])(
  '%s of a stranger is refused before the form is read',
  async (line) => {
    await using t = await createTestApp();
    const { port } = new URL(await t.listen());
    const [method, path] = line.split(' ');
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      method,
      path,
      headers: { 'content-type': 'multipart/form-data; boundary=b', origin: ORIGIN },
    });
    request.on('error', () => undefined);

    request.write('--b\r\n'); // and nothing more: whoever reads on waits for the rest

    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    expect(await json(response)).toMatchObject(
      method === 'PUT' ? { code: 'UNAUTHORIZED' } : { error: { data: { code: 'UNAUTHORIZED' } } },
    );
    request.destroy();
  },
);
