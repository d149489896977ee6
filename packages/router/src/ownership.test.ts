import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf, samplePng } from './testing/index.ts';

/** What is ada's alone: a draft with an image, a session and a token. */
async function createWorld() {
  const t = await createTestRouter();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const mod = await t.member('mod', 'moderator');
  const { slug } = await ada.api.article.create({ title: 'Draft', body: 'Mine' });
  const image = await ada.api.image.create({ slug, image: samplePng() });
  const token = await ada.api.token.create({ name: 'Mine', scopes: ['tag:read'] });
  const ids = { slug, image: image.id, token: token.id, session: ada.principal.credential.id };
  return { t, ada, bob, mod, ids, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

type World = Awaited<ReturnType<typeof createWorld>>;

/** Every call on something that is somebody's alone. */
function callsOn({ slug, image, token, session }: World['ids'], { api }: World['bob']) {
  return {
    'article.bySlug': api.article.bySlug({ slug }),
    'article.update': api.article.update({ slug, title: 'Taken' }),
    'article.publish': api.article.publish({ slug }),
    'article.delete': api.article.delete({ slug }),
    'article.favorite': api.article.favorite({ slug }),
    'comment.create': api.comment.create({ slug, body: 'Seen' }),
    'image.list': api.image.list({ slug }),
    'image.create': api.image.create({ slug, image: samplePng() }),
    'image.delete': api.image.delete({ slug, id: image }),
    'file.byId': api.file.byId({ id: image }),
    'session.revoke': api.session.revoke({ id: session }),
    'token.byId': api.token.byId({ id: token }),
    'token.revoke': api.token.revoke({ id: token }),
  };
}

describe('AZ-3: what is somebody else’s alone is not there', () => {
  test.each(['bob', 'mod'] as const)('for %s, by whatever call', async (who) => {
    await using world = await createWorld();
    const calls = callsOn(world.ids, world[who]);

    const codes = await Promise.all(
      Object.entries(calls).map(async ([path, call]) => [path, (await failureOf(call)).code]),
    );

    expect(Object.fromEntries(codes)).toEqual(
      Object.fromEntries(Object.keys(calls).map((path) => [path, 'NOT_FOUND'])),
    );
  });

  test('and stays as it was', async () => {
    await using world = await createWorld();
    const { ada, bob, ids } = world;
    await Promise.allSettled(Object.values(callsOn(ids, bob)));

    const article = await ada.api.article.bySlug({ slug: ids.slug });
    const images = await ada.api.image.list({ slug: ids.slug });
    const token = await ada.api.token.byId({ id: ids.token });
    const sessions = await ada.api.session.list();

    expect(article).toMatchObject({ title: 'Draft', status: 'draft', version: 1 });
    expect([images.items.length, token.id, sessions.items.length]).toEqual([1, ids.token, 1]);
  });
});
