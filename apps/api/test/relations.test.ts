import { expect, test } from 'vitest';
import { createServer, ORIGIN, visit } from './support.ts';

test('every relation that is no registered one has a page', async () => {
  await using t = await createServer();
  const { links } = (await t.app.inject('/api/v1')).json() as { links: { rel: string }[] };
  const urls = links.map(({ rel }) => rel).filter((rel) => rel.startsWith(ORIGIN));

  const pages = await Promise.all(urls.map((url) => t.app.inject(visit(new URL(url).pathname))));

  expect(urls.length).toBeGreaterThan(2);
  for (const page of pages) {
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  }
});

test('programs read what a relation leads to', async () => {
  await using t = await createServer();

  const response = await t.app.inject('/rels/publish');

  expect(response.json()).toEqual({
    name: 'publish',
    targets: [{ method: 'POST', path: '/articles/{slug}/publish', summary: 'Publish an article' }],
  });
});

test('the list of relations leads to each of them', async () => {
  await using t = await createServer();

  const page = await t.app.inject(visit('/rels'));
  const list = await t.app.inject('/rels');

  expect(page.body).toContain('href="/rels/comments"');
  expect(list.json().items).toContainEqual(expect.objectContaining({ name: 'comments' }));
});

test('a relation that nobody uses is 404', async () => {
  await using t = await createServer();

  const response = await t.app.inject('/rels/nothing');

  expect(response.statusCode).toBe(404);
});
