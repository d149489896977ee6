// @vitest-environment node

import type { AppRouter } from '@duet/client';
import { createTestApp, type TestApp, type TestMember } from '@duet/testing';
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { expect, test } from 'vitest';

async function publish({ rpc }: TestMember, titles: string[]): Promise<void> {
  for (const title of titles) {
    const { slug } = await rpc.article.create.mutate({ title, body: title });
    await rpc.article.publish.mutate({ slug });
  }
}

/** Watches the list as a page of the console does, with what tRPC gives it and nothing in between. */
function observe({ stranger }: TestApp) {
  const queryClient = new QueryClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: stranger.rpc, queryClient });
  const options = trpc.article.list.infiniteQueryOptions(
    { limit: 2, sort: 'title' },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      getPreviousPageParam: ({ prevCursor }) => prevCursor,
      maxPages: 2,
    },
  );
  return new InfiniteQueryObserver(queryClient, options);
}

test('an infinite query goes on, and back to pages that it has dropped, without an adapter', async () => {
  await using app = await createTestApp();
  await publish(await app.member('ada'), ['Ant', 'Bee', 'Cat', 'Dog', 'Elk']);
  const articles = observe(app);
  const titles = ({ data }: Awaited<ReturnType<typeof articles.refetch>>) =>
    data?.pages.map(({ items }) => items.map(({ title }) => title));

  const first = await articles.refetch();
  const second = await articles.fetchNextPage();
  const third = await articles.fetchNextPage();
  const back = await articles.fetchPreviousPage();

  expect(titles(first)).toEqual([['Ant', 'Bee']]);
  expect(titles(second)).toEqual([
    ['Ant', 'Bee'],
    ['Cat', 'Dog'],
  ]);
  expect(titles(third)).toEqual([['Cat', 'Dog'], ['Elk']]);
  expect(third.hasNextPage).toBe(false);
  expect(titles(back)).toEqual([
    ['Ant', 'Bee'],
    ['Cat', 'Dog'],
  ]);
  expect(back.hasPreviousPage).toBe(false);
});
