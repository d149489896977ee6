import { createApp } from '@duet/api';
import { createTestDatabase } from '@duet/db/testing';
import { createMember } from '@duet/router/testing';
import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { ORIGIN } from './support.ts';

type Database = Awaited<ReturnType<typeof createTestDatabase>>;

const QUERY =
  'limit=1&sort=-publishedAt,title&publishedAt[gte]=2020-01-01T00:00:00Z&fields=slug,title';
const SECRET = 'a secret with more than thirty-two characters';

/** Publishes two articles over REST. */
async function publishTwo(app: FastifyInstance, database: Database): Promise<void> {
  const { token } = await createMember(database.fork(), 'ada');
  const headers = { origin: ORIGIN, cookie: `duet=${token}` };
  for (const title of ['One', 'Two']) {
    const payload = { title, body: title };
    await app.inject({ method: 'POST', url: '/api/v1/articles', headers, payload });
    const url = `/api/v1/articles/${title.toLowerCase()}/publish`;
    await app.inject({ method: 'POST', url, headers });
  }
}

async function read(app: FastifyInstance, cursor?: string) {
  const from = cursor ? `&cursor=${cursor}` : '';
  return (await app.inject(`/api/v1/articles?${QUERY}${from}`)).json();
}

describe('a cursor of one node', () => {
  test.each([
    ['with the secret that the database keeps', undefined],
    ['with the secret of the operator', SECRET],
  ])('is read by every other, %s', async (_, appSecret) => {
    await using database = await createTestDatabase();
    await using one = await createApp({ database, settings: { appSecret } });
    await using other = await createApp({ database, settings: { appSecret } });
    await publishTwo(one, database);

    const first = await read(one);
    const second = await read(other, first.nextCursor);

    expect(first.items).toEqual([{ slug: 'two', title: 'Two' }]);
    expect(second.items).toEqual([{ slug: 'one', title: 'One' }]);
  });

  test('is refused by name once the secret is another', async () => {
    await using database = await createTestDatabase();
    await using before = await createApp({ database });
    await using after = await createApp({ database, settings: { appSecret: SECRET } });
    await publishTwo(before, database);

    const { nextCursor } = await read(before);
    const refusal = await read(after, nextCursor);

    const message = expect.stringMatching(/start again without a cursor$/);
    expect(refusal).toMatchObject({
      status: 422,
      code: 'VALIDATION',
      errors: [{ in: 'query', path: ['cursor'], message }],
    });
  });
});
