import { Session } from '@duet/db';
import { addAccount } from '@duet/router/testing';
import { createTestApp } from '@duet/testing';
import { describe, expect, test } from 'vitest';

const TAKEN = { username: 'ada', email: 'new@example.com', password: 'a long enough secret' };

describe('a tRPC batch', () => {
  test('goes on when its first call breaks a constraint, and keeps what the others did', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const calls = {
      0: TAKEN,
      1: { title: 'Second call', body: 'Text' },
      2: { title: 'Third call', body: 'Text' },
    };

    const response = await t.app.inject({
      method: 'POST',
      url: '/trpc/user.register,article.create,article.create?batch=1',
      headers: ada.headers,
      payload: calls,
    });

    expect(response.statusCode).toBe(207);
    expect(response.json()).toMatchObject([
      { error: { data: { code: 'USERNAME_TAKEN', httpStatus: 409 } } },
      { result: { data: { slug: 'second-call' } } },
      { result: { data: { slug: 'third-call' } } },
    ]);
    const { items } = await ada.rpc.article.drafts.query({});
    expect(items.map(({ slug }) => slug).sort()).toEqual(['second-call', 'third-call']);
  });

  test('reads as many things at once as it may hold', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    await ada.rpc.article.create.mutate({ title: 'Read often', body: 'Text' });

    const reads = Array.from({ length: 25 }, () =>
      ada.rpc.article.bySlug.query({ slug: 'read-often' }),
    );

    const articles = await Promise.all(reads);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(1);
  });

  test('refuses an eleventh call before it runs any', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const paths = Array.from({ length: 11 }, () => 'article.create').join(',');
    const calls = Object.fromEntries(
      Array.from({ length: 11 }, (_, n) => [n, { title: `Call ${n}`, body: 'Text' }]),
    );

    const response = await t.app.inject({
      method: 'POST',
      url: `/trpc/${paths}?batch=1`,
      headers: ada.headers,
      payload: calls,
    });

    expect(response.statusCode).toBe(400);
    expect((await ada.rpc.article.drafts.query({})).items).toEqual([]);
  });
});

describe('a session cookie', () => {
  test('is not lost in a streamed batch: a sign-in that could not deliver it does nothing', async () => {
    await using t = await createTestApp();
    const account = { email: 'eve@example.com', password: 'a long enough secret' };
    await addAccount(t.database.fork(), { username: 'eve', ...account });

    const response = await t.app.inject({
      method: 'POST',
      url: '/trpc/session.create?batch=1',
      headers: { ...t.stranger.headers, 'trpc-accept': 'application/jsonl' },
      payload: { 0: account },
    });

    expect(response.body).toContain('Send this mutation by itself');
    expect(response.cookies).toEqual([]);
    expect(await t.database.fork().count(Session)).toBe(0);
  });
});
