import { expect } from 'vitest';
import { journey, openWorld, publish } from './support.ts';

/** A program as a page of the same origin would run it, with what the API itself serves as its only code. */
const run = (program: string) => `(async () => {
  const { client, etagOf, ProblemError } = await import('/api/v1/client.js');
  ${program}
})()`;

journey('a page writes and reads with the client that the API serves', async () => {
  await using world = await openWorld();
  const page = await world.visitor();
  await page.goto('/sign-in');

  const titles = await page.evaluate<string[]>(
    run(`
      const account = { username: 'ada', email: 'ada@example.com', password: 'a loom weaves flowers' };
      await client.user.register(account);
      for (const title of ['One', 'Two', 'Three']) {
        const article = await client.article.create({ title, body: 'Text' });
        await client.article.publish({ slug: article.slug }, { ifMatch: article });
      }
      const titles = [];
      for await (const { title } of client.article.list.all({ limit: 2, sort: 'publishedAt' })) titles.push(title);
      return titles;
    `),
  );

  expect(titles).toEqual(['One', 'Two', 'Three']);
  expect(world.complaints).toEqual([]);
});

journey('a page gets problems as errors, and asks again only for what has changed', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const { slug } = await publish(ada, 'Engines');
  const page = await world.visitor(ada);
  await page.goto('/');
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith(`/articles/${slug}`)) statuses.push(response.status());
  });

  const seen = await page.evaluate(
    run(`
      const first = await client.article.bySlug({ slug: '${slug}' });
      const again = await client.article.bySlug({ slug: '${slug}' });
      await client.article.update({ slug: '${slug}', description: 'New' }, { ifMatch: first });
      const stale = await client.article
        .update({ slug: '${slug}', description: 'Newer' }, { ifMatch: again })
        .catch((error) => error);
      return { isEqual: first.title === again.title, isProblem: stale instanceof ProblemError, code: stale.code };
    `),
  );

  expect(seen).toEqual({ isEqual: true, isProblem: true, code: 'PRECONDITION_FAILED' });
  expect(statuses).toEqual([200, 304, 200, 412]);
});

journey('a page follows what happens, and hangs up', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const page = await world.visitor();
  await page.goto('/sign-in');

  const following = page.evaluate<string[]>(
    run(`
      const slugs = [];
      for await (const { data } of client.article.onChange()) {
        slugs.push(data.slug);
        if (slugs.length === 2) return slugs;
      }
    `),
  );
  const stream = await page.waitForResponse((response) => response.url().includes('/events'));
  await publish(ada, 'First');
  await publish(ada, 'Second');

  expect(await following).toEqual(['first', 'second']);
  expect(stream.headers()['content-type']).toContain('text/event-stream');
});
