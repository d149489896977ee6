import { expectTypeOf } from 'vitest';
import type { Client, RouterOutputs } from './index.ts';

type Article = RouterOutputs['article']['list']['items'][number];
type Summary = Omit<Article, 'comments'>;

/** Never runs: the type check is the test. */
export async function whatAListReturns(duet: Client): Promise<void> {
  const whole = await duet.article.list.query();
  expectTypeOf(whole.items).toEqualTypeOf<Summary[]>();
  expectTypeOf(whole.nextCursor).toEqualTypeOf<string | null>();

  const filtered = await duet.article.list.query({ tag: 'http', sort: 'title', limit: 5 });
  expectTypeOf(filtered.items).toEqualTypeOf<Summary[]>();

  const narrowed = await duet.article.list.query({ fields: ['slug', 'title'], count: 'exact' });
  expectTypeOf(narrowed.items).toEqualTypeOf<{ slug: string; title: string }[]>();

  const nothingNamed = await duet.article.feed.query({ fields: [] });
  expectTypeOf(nothingNamed.items).toEqualTypeOf<Summary[]>();

  const expanded = await duet.article.drafts.query({ fields: ['slug'], expand: ['comments'] });
  expectTypeOf(expanded.items).toEqualTypeOf<
    { slug: string; comments: { id: string; body: string; createdAt: string }[] }[]
  >();

  const nested = await duet.article.list.query({ expand: ['comments.author'] });
  expectTypeOf(nested.items[0]?.comments[0]?.author.username).toEqualTypeOf<string | undefined>();
  expectTypeOf(nested.items[0]?.title).toEqualTypeOf<string | undefined>();

  const comments = await duet.comment.list.query({ slug: 'one', fields: ['body'] });
  expectTypeOf(comments.items).toEqualTypeOf<{ body: string }[]>();
}

export async function whatAListCannotKnow(duet: Client, fields: ('slug' | 'title')[]) {
  const { items } = await duet.article.list.query({ fields });
  expectTypeOf(items[0]?.slug).toEqualTypeOf<string | undefined>();
}

export async function whatAListRefuses(duet: Client): Promise<void> {
  const { items } = await duet.article.list.query({ fields: ['slug'] });
  // @ts-expect-error the title was not asked for
  items[0]?.title;
  const whole = await duet.article.list.query({});
  // @ts-expect-error the comments were not asked for
  whole.items[0]?.comments;
  // @ts-expect-error there is no such field
  await duet.article.list.query({ fields: ['colour'] });
  // @ts-expect-error there is no such relation
  await duet.article.list.query({ expand: ['secrets'] });
  // @ts-expect-error there is no index for such an order
  await duet.article.list.query({ sort: 'body' });
  // @ts-expect-error there is no such filter
  await duet.article.list.query({ limit: 1, colour: 'red' });
  // @ts-expect-error comments hang on an article
  await duet.comment.list.query();
}
