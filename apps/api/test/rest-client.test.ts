import { createTestApp } from '@duet/testing';
import { expect, test } from 'vitest';

/** An app with a member who has published an article. */
async function createWorld() {
  const t = await createTestApp();
  const ada = await t.member('ada');
  const draft = { title: 'Two voices', body: 'Sung together.', tags: ['music'] };
  const { slug } = await ada.rpc.article.create.mutate(draft);
  await ada.rpc.article.publish.mutate({ slug });
  return { t, ada, rest: ada.restClient, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

const params = { path: { slug: 'two-voices' } };

test('the typed REST client reads what the tRPC client reads', async () => {
  await using world = await createWorld();

  const { data } = await world.rest.GET('/articles/{slug}', { params });

  expect(data).toEqual(await world.ada.rpc.article.bySlug.query({ slug: 'two-voices' }));
});

test('it writes a query as the server reads it: lists, choices and comparisons', async () => {
  await using world = await createWorld();
  const query = {
    fields: ['slug' as const, 'publishedAt' as const],
    sort: '-publishedAt' as const,
    publishedAt: { gte: '2020-01-01T00:00:00Z' },
    limit: 1,
  };

  const { data } = await world.rest.GET('/articles', { params: { query } });

  expect(data?.items).toEqual([{ slug: 'two-voices', publishedAt: expect.any(String) }]);
});

test('it states the version that it changes', async () => {
  await using world = await createWorld();
  const { response } = await world.rest.GET('/articles/{slug}', { params });
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  const change = { params: { ...params, header }, body: { title: 'Three voices' } };

  const first = await world.rest.PATCH('/articles/{slug}', change);
  const second = await world.rest.PATCH('/articles/{slug}', change);

  expect(first.data).toMatchObject({ title: 'Three voices', version: 3 });
  expect(second.error).toMatchObject({ status: 412, code: 'PRECONDITION_FAILED' });
});

test('it is handed problems, whose codes the compiler knows', async () => {
  await using world = await createWorld();

  const { error } = await world.t.stranger.restClient.POST('/users', {
    body: { username: 'ada', email: 'another@example.com', password: 'a loom weaves flowers' },
  });

  expect(error?.code === 'USERNAME_TAKEN' && error.status === 409).toBe(true);
});
