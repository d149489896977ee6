import { createTestApp, type TestCaller } from '@duet/testing';
import { describe, expect, test } from 'vitest';

const ARTICLE = { title: 'Once only', body: 'Text' };

/** Writes over REST with a key. */
function write(caller: TestCaller, key: string, body: object = ARTICLE) {
  const headers = { 'idempotency-key': key };
  return caller.rest('/articles', { method: 'POST', body, headers });
}

/** Calls over tRPC's wire with a key. */
function callRpc({ app }: Awaited<ReturnType<typeof createTestApp>>, caller: TestCaller) {
  return (url: string, payload: object, headers: object = { 'idempotency-key': '"k"' }) =>
    app.inject({
      method: 'POST',
      url: `/trpc/${url}`,
      headers: { ...caller.headers, ...headers },
      payload,
    });
}

async function titlesOf(caller: TestCaller): Promise<string[]> {
  const { items } = await caller.rpc.article.drafts.query({});
  return items.map(({ title }) => title);
}

describe('IDM-1: a write with an Idempotency-Key over REST', () => {
  test('is carried out once, and answered the same with Idempotent-Replayed', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');

    const [first, retry] = [await write(ada, '"k"'), await write(ada, 'k')];

    expect([retry.status, await retry.text()]).toEqual([201, await first.text()]);
    for (const name of ['location', 'etag', 'cache-control', 'content-type']) {
      expect([name, retry.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    }
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(retry.headers.get('idempotent-replayed')).toBe('true');
    expect(await titlesOf(ada)).toEqual(['Once only']);
  });

  test('is refused with 422 when its input is another, whatever the order of the fields', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    await write(ada, 'k');

    const other = await write(ada, 'k', { ...ARTICLE, body: 'Other' });
    const reordered = await write(ada, 'k', { body: ARTICLE.body, title: ARTICLE.title });

    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(reordered.status).toBe(201);
    expect(await titlesOf(ada)).toHaveLength(1);
  });

  test('is refused with 400 when the key is malformed', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');

    const refused = await write(ada, 'x'.repeat(256));

    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_MALFORMED' });
    expect(await titlesOf(ada)).toEqual([]);
  });

  test('shares its key with nobody else and no other operation', async () => {
    await using t = await createTestApp();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { slug } = (await (await write(ada, 'k')).json()) as { slug: string };

    const fromBob = await write(bob, 'k');
    const publish = await ada.rest(`/articles/${slug}/publish`, {
      method: 'POST',
      headers: { 'idempotency-key': 'k' },
    });

    expect([fromBob.status, publish.status]).toEqual([201, 200]);
    expect(publish.headers.get('idempotent-replayed')).toBeNull();
    expect(await titlesOf(bob)).toEqual(['Once only']);
  });

  test('can be a PATCH, which is then not stale the second time', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const created = await ada.rest('/articles', { method: 'POST', body: ARTICLE });
    const change = () =>
      ada.rest(created.headers.get('location')?.replace('/api/v1', '') ?? '', {
        method: 'PATCH',
        body: { body: 'Changed' },
        headers: { 'idempotency-key': 'k', 'if-match': created.headers.get('etag') ?? '' },
      });

    const [first, retry] = [await change(), await change()];

    expect([first.status, retry.status]).toEqual([200, 200]);
    expect(retry.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await retry.text()).toBe(await first.text());
  });

  test('can be a merge patch, which is no other input the second time, though what it is merged with has changed', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { slug } = await ada.rpc.article.create.mutate({
      ...ARTICLE,
      metadata: { language: 'en', canonicalUrl: 'https://example.org/' },
    });
    const change = (metadata: object) =>
      t.app.inject({
        method: 'PATCH',
        url: `/api/v1/articles/${slug}`,
        headers: {
          ...ada.headers,
          'content-type': 'application/merge-patch+json',
          'idempotency-key': 'k',
        },
        payload: JSON.stringify({ metadata }),
      });

    const first = await change({ language: null });
    await ada.rpc.article.update.mutate({ slug, metadata: { language: 'fr' } });
    const [retry, other] = [await change({ language: null }), await change({ language: 'de' })];

    expect([first.statusCode, retry.statusCode, other.statusCode]).toEqual([200, 200, 422]);
    expect(retry.headers['idempotent-replayed']).toBe('true');
    expect(retry.body).toBe(first.body);
  });

  test('can be a DELETE, which is then not 404 the second time', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { slug } = (await (await write(ada, 'k')).json()) as { slug: string };
    const remove = () =>
      ada.rest(`/articles/${slug}`, { method: 'DELETE', headers: { 'idempotency-key': 'k' } });

    const [first, retry] = [await remove(), await remove()];

    expect([first.status, retry.status, await retry.text()]).toEqual([204, 204, '']);
    expect(retry.headers.get('idempotent-replayed')).toBe('true');
  });

  test('needs a caller who may do it, the second time as well', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    await write(ada, 'k');

    const fromStranger = await write(t.stranger, 'k');

    expect(fromStranger.status).toBe(401);
  });

  test('means nothing on a read, even when it is malformed', async () => {
    await using t = await createTestApp();

    const read = await t.stranger.rest('/tags', { headers: { 'idempotency-key': '"' } });

    expect(read.status).toBe(200);
  });
});

describe('IDM-1: a mutation with an Idempotency-Key over tRPC', () => {
  test('is carried out once, and answered the same with Idempotent-Replayed', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const call = callRpc(t, ada);

    const [first, retry] = [
      await call('article.create', ARTICLE),
      await call('article.create', ARTICLE),
    ];

    expect([retry.statusCode, retry.body]).toEqual([200, first.body]);
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(retry.headers['idempotent-replayed']).toBe('true');
    expect(await titlesOf(ada)).toEqual(['Once only']);
  });

  test('is the same operation as over REST', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const first = await write(ada, 'k');

    const retry = await callRpc(t, ada)('article.create', ARTICLE);

    expect(retry.json()).toEqual({ result: { data: await first.json() } });
    expect(await titlesOf(ada)).toHaveLength(1);
  });

  test('may be the only one in its batch', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const call = callRpc(t, ada);

    await call('article.create?batch=1', { 0: ARTICLE });
    const retry = await call('article.create?batch=1', { 0: ARTICLE });

    expect(retry.statusCode).toBe(200);
    expect(retry.headers['idempotent-replayed']).toBe('true');
    expect(await titlesOf(ada)).toHaveLength(1);
  });

  test.each([{}, { 'trpc-accept': 'application/jsonl' }])(
    'is refused among others with %o, before any of them runs',
    async (accept) => {
      await using t = await createTestApp();
      const ada = await t.member('ada');
      const headers = { 'idempotency-key': 'k', ...accept };

      const refused = await callRpc(t, ada)(
        'article.create,article.create?batch=1',
        { 0: ARTICLE, 1: ARTICLE },
        headers,
      );

      expect(refused.body.match(/IDEMPOTENCY_KEY_ON_BATCH/g)).toHaveLength(2);
      expect(await titlesOf(ada)).toEqual([]);
    },
  );

  test('is carried out once when it is streamed, though its header has gone before', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const headers = { 'idempotency-key': 'k', 'trpc-accept': 'application/jsonl' };
    const stream = () => callRpc(t, ada)('article.create?batch=1', { 0: ARTICLE }, headers);

    const [first, retry] = [await stream(), await stream()];

    expect(retry.statusCode).toBe(200);
    expect(retry.body).toBe(first.body);
    expect(await titlesOf(ada)).toHaveLength(1);
  });

  test('is refused with its code when the key is malformed or reused', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const call = callRpc(t, ada);
    await call('article.create', ARTICLE);

    const malformed = await call('article.create', ARTICLE, { 'idempotency-key': '' });
    const reused = await call('article.create', { ...ARTICLE, title: 'Other' });

    expect([malformed.statusCode, malformed.json().error.data.code]).toEqual([
      400,
      'IDEMPOTENCY_KEY_MALFORMED',
    ]);
    expect([reused.statusCode, reused.json().error.data.code]).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });
});
