import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addAccount } from '@duet/router/testing';
import { expect } from 'vitest';
import { journey, openWorld, publish } from './support.ts';

/** A program as a page of the same origin would run it, with what the API itself serves as its only code. */
const run = (program: string, origin = '') => `(async () => {
  const { client, createClient, ProblemError } = await import('${origin}/api/v1/client.js');
  ${program}
})()`;

journey('a page writes and reads with the client that the API serves', async () => {
  await using world = await openWorld();
  const account = { email: 'ada@example.com', password: 'a loom weaves flowers' };
  await addAccount(world.database.fork(), { username: 'ada', ...account });
  const page = await world.visitor();
  await page.goto('/sign-in');

  const titles = await page.evaluate<string[]>(
    run(`
      await client.session.create({ email: 'ada@example.com', password: 'a loom weaves flowers' });
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

/** A site of somebody else's, with one empty page. */
async function openSite() {
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const { port } = site.address() as AddressInfo; // it listens on a port
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => void site.close(),
  };
}

journey(
  'a page of a listed origin reads, meets problems and asks for what has changed',
  async () => {
    await using site = await openSite();
    await using world = await openWorld({ settings: { corsOrigins: [site.origin] } });
    const { slug } = await publish(await world.member('ada'), 'Engines');
    const page = await world.visitor();
    await page.goto(site.origin);
    const statuses: number[] = [];
    page.on('response', (response) => {
      const isRead = response.request().method() === 'GET';
      if (isRead && response.url().endsWith(`/articles/${slug}`)) statuses.push(response.status());
    });

    const seen = await page.evaluate(
      run(
        `
      await client.article.bySlug({ slug: '${slug}' });
      const { title } = await client.article.bySlug({ slug: '${slug}' });
      const { code } = await client.article.create({ title: 'x', body: 'y' }).catch((error) => error);
      return { title, code };
    `,
        world.url,
      ),
    );

    expect(seen).toEqual({ title: 'Engines', code: 'UNAUTHORIZED' });
    expect(statuses).toEqual([200, 304]);
  },
);

journey('a page of any other origin does not even get the client', async () => {
  await using site = await openSite();
  await using world = await openWorld();
  const page = await world.visitor();
  await page.goto(site.origin);

  const loading = page.evaluate(run('return client', world.url));

  await expect(loading).rejects.toThrow('Failed to fetch dynamically imported module');
});
