import { createTestApp } from '@duet/testing';
import { describe, expect, test } from 'vitest';

const draft = { title: 'Two voices', body: 'Sung together.' };
const PATH = '/articles/two-voices';

/** An app with a published article of ada's, in version 2. */
async function createWorld() {
  const t = await createTestApp();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const { slug } = await ada.rpc.article.create.mutate(draft);
  await ada.rpc.article.publish.mutate({ slug });
  return { t, ada, bob, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

const tagOf = ({ headers }: Response) => headers.get('etag') ?? '';

describe('RFC 9110 section 8.8.3: the ETag of an article', () => {
  test('holds its version, and differs for a caller who sees it differently', async () => {
    await using world = await createWorld();
    const { ada, bob } = world;
    await bob.rpc.article.favorite.mutate({ slug: 'two-voices' });

    const [toAda, toBob] = [await ada.rest(PATH), await bob.rest(PATH)];

    expect([tagOf(toAda), tagOf(toBob)]).toEqual([
      expect.stringMatching(/^"2:[\w-]{16}"$/),
      expect.stringMatching(/^"2:[\w-]{16}"$/),
    ]);
    expect(tagOf(toAda)).not.toBe(tagOf(toBob));
  });

  test('after a PATCH is the one that the next GET has', async () => {
    await using world = await createWorld();
    const { ada } = world;

    const patched = await ada.rest(PATH, { method: 'PATCH', body: { title: 'Three voices' } });

    expect(tagOf(patched)).toMatch(/^"3:/);
    expect(tagOf(patched)).toBe(tagOf(await ada.rest(PATH)));
  });
});

describe('RFC 9110 section 13.1.2: If-None-Match', () => {
  test.each([PATH, '/articles', '/tags', '/profiles/ada'])(
    'spares the body of %s',
    async (path) => {
      await using world = await createWorld();
      const { ada } = world;
      const etag = tagOf(await ada.rest(path));

      const again = await ada.rest(path, { headers: { 'if-none-match': etag } });

      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(tagOf(again)).toBe(etag);
    },
  );

  test('gets what changed though the version did not: a favorite', async () => {
    await using world = await createWorld();
    const { ada, bob } = world;
    const etag = tagOf(await ada.rest(PATH));
    await bob.rpc.article.favorite.mutate({ slug: 'two-voices' });

    const again = await ada.rest(PATH, { headers: { 'if-none-match': etag } });

    expect(await again.json()).toMatchObject({ version: 2, favoritesCount: 1 });
  });
});

describe('RFC 9110 section 13.1.1: If-Match', () => {
  test.each([
    ['PATCH', PATH, { title: 'Mine' }],
    ['PUT', PATH, { title: 'Mine', body: 'Mine' }],
    ['POST', `${PATH}/publish`, undefined],
    ['DELETE', PATH, undefined],
  ])('makes a stale %s %s a 412 with the words of the RPC face', async (method, path, body) => {
    await using world = await createWorld();
    const { ada } = world;
    const etag = tagOf(await ada.rest(PATH));
    const params = { slug: 'two-voices', expectedVersion: 2 };
    await ada.rpc.article.update.mutate({ ...params, title: 'Meanwhile' });

    const stale = await ada.rest(path, { method, body, headers: { 'if-match': etag } });
    const overRpc = ada.rpc.article.update.mutate({ ...params, title: 'Mine' });

    const { detail } = (await stale.json()) as { detail: string };
    expect(stale.status).toBe(412);
    await expect(overRpc).rejects.toMatchObject({
      message: detail,
      data: { code: 'PRECONDITION_FAILED', httpStatus: 412 },
    });
    expect(await (await ada.rest(PATH)).json()).toMatchObject({ title: 'Meanwhile' });
  });

  test('lets the writer through who has seen the version, on each method', async () => {
    await using world = await createWorld();
    const { ada } = world;
    const current = async () => ({ 'if-match': tagOf(await ada.rest(PATH)) });
    const send = async (method: string, path: string, body?: object) =>
      (await ada.rest(path, { method, body, headers: await current() })).status;

    const statuses = [
      await send('PATCH', PATH, { title: 'Changed' }),
      await send('PUT', PATH, { title: 'Replaced', body: 'New' }),
      await send('POST', `${PATH}/publish`),
      await send('DELETE', PATH),
    ];

    expect(statuses).toEqual([200, 200, 200, 204]);
  });

  test('is asked after whether the caller may write, and whether there is anything to write', async () => {
    await using world = await createWorld();
    const { t, ada, bob } = world;
    const stale = { method: 'PATCH', body: { title: 'Mine' }, headers: { 'if-match': '"1"' } };

    const answers = [
      await t.stranger.rest(PATH, stale),
      await bob.rest(PATH, stale),
      await ada.rest('/articles/nowhere', stale),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 404]);
  });

  test('never matches a weak tag', async () => {
    await using world = await createWorld();
    const { ada } = world;
    const headers = { 'if-match': `W/${tagOf(await ada.rest(PATH))}` };

    const response = await ada.rest(PATH, { method: 'DELETE', headers });

    expect(response.status).toBe(412);
  });

  test('loses no update of 25 clients who read, add and write until they get through (CON-1)', async () => {
    await using world = await createWorld();
    const { restClient } = world.ada;
    const params = { path: { slug: 'two-voices' } };
    await restClient.PATCH('/articles/{slug}', { params, body: { body: '0' } });
    const addOne = async (): Promise<void> => {
      const { data, response: read } = await restClient.GET('/articles/{slug}', { params });
      const { response } = await restClient.PATCH('/articles/{slug}', {
        params: { ...params, header: { 'If-Match': tagOf(read) } },
        body: { body: String(Number(data?.body) + 1) },
      });
      if (response.status === 412) await addOne();
    };

    await Promise.all(Array.from({ length: 25 }, addOne));

    const { data } = await restClient.GET('/articles/{slug}', { params });
    expect(data).toMatchObject({ body: '25', version: 28 });
  });
});

describe('PUT /articles/{slug}', () => {
  const body = { title: 'Three voices', body: 'Sung together.' };
  const NEW = '/articles/three-voices';
  const put = { method: 'PUT', body };
  const putNew = { ...put, headers: { 'if-none-match': '*' } };

  test('creates with 201 and Location, then replaces with 200', async () => {
    await using world = await createWorld();
    const { ada } = world;

    const [created, replaced] = [await ada.rest(NEW, putNew), await ada.rest(NEW, put)];

    expect([created.status, replaced.status]).toEqual([201, 200]);
    expect(created.headers.get('location')).toBe(`/api/v1${NEW}`);
  });

  test('with If-None-Match: * never replaces, as expectedVersion 0 over RPC', async () => {
    await using world = await createWorld();
    const { ada } = world;

    const overRest = await ada.rest(PATH, putNew);
    const overRpc = ada.rpc.article.replace.mutate({
      slug: 'two-voices',
      ...body,
      expectedVersion: 0,
    });

    const { detail } = (await overRest.json()) as { detail: string };
    expect(overRest.status).toBe(412);
    await expect(overRpc).rejects.toMatchObject({
      message: detail,
      data: { code: 'PRECONDITION_FAILED' },
    });
  });
});

test.each(['/me', '/articles/two-voices/comments'])('%s has versions too', async (path) => {
  await using world = await createWorld();
  const { ada } = world;
  const comment = await ada.rest('/articles/two-voices/comments', {
    method: 'POST',
    body: { body: 'First' },
  });
  const location = comment.headers.get('location')?.replace('/api/v1', '') ?? '';
  const url = path === '/me' ? path : location;
  const change = path === '/me' ? { bio: 'New' } : { body: 'New' };
  const headers = { 'if-match': tagOf(await ada.rest(url)) };

  const first = await ada.rest(url, { method: 'PATCH', body: change, headers });
  const second = await ada.rest(url, { method: 'PATCH', body: change, headers });

  expect([first.status, second.status]).toEqual([200, 412]);
});

test('a merge patch changes within the metadata of an article, and resets with null', async () => {
  await using world = await createWorld();
  const { ada } = world;
  const metadata = { language: 'en', coverImage: 'https://example.com/a.png' };
  await ada.rest(PATH, { method: 'PATCH', body: { metadata, description: 'Sung' } });

  const patched = await ada.rest(PATH, {
    method: 'PATCH',
    body: { metadata: { coverImage: null }, description: null },
    headers: { 'content-type': 'application/merge-patch+json' },
  });

  expect(await patched.json()).toMatchObject({ metadata: { language: 'en' }, description: '' });
});
