import { expectTypeOf } from 'vitest';
import type { Client, RouterInputs, RouterOutputs } from './index.ts';

/** Never runs: the type check is the test. Each line below an expected error must not compile. */
export async function whatTheTypesPromise(duet: Client): Promise<void> {
  const page = await duet.article.list.query({ tag: 'http' });
  expectTypeOf(page.items[0]?.author.username).toEqualTypeOf<string | undefined>();
  expectTypeOf(page.nextCursor).toEqualTypeOf<string | null>();
  expectTypeOf<RouterOutputs['article']['bySlug']['publishedAt']>().toEqualTypeOf<string | null>();
  expectTypeOf<RouterOutputs['article']['bySlug']['status']>().toEqualTypeOf<
    'draft' | 'published'
  >();
  expectTypeOf<RouterInputs['user']['register']>().toEqualTypeOf<{
    username: string;
    email: string;
    password: string;
  }>();

  // @ts-expect-error a list has no text: that is what bySlug is for
  page.items[0]?.body;
  // @ts-expect-error there is no such filter
  await duet.article.list.query({ colour: 'red' });
  // @ts-expect-error a title is text
  await duet.article.create.mutate({ title: 1, body: 'x' });
  // @ts-expect-error the body is missing
  await duet.article.create.mutate({ title: 'x' });
  // @ts-expect-error a role is not the caller's to change
  await duet.user.update.mutate({ role: 'admin' });
  // @ts-expect-error a mutation is not a query
  await duet.article.create.query({ title: 'x', body: 'x' });
  // @ts-expect-error there is no such procedure
  await duet.article.purge.mutate();
}
