import { expectTypeOf } from 'vitest';
import type { RestClient, RouterOutputs } from './index.ts';

const params = { path: { slug: 'hello' } };

/** Never runs: the type check is the test. Each line below an expected error must not compile. */
export async function whatTheTypesPromise(rest: RestClient): Promise<void> {
  const { data, error } = await rest.GET('/articles/{slug}', { params });
  expectTypeOf(data?.status).toEqualTypeOf<'draft' | 'published' | undefined>();
  expectTypeOf(data?.author).toExtend<RouterOutputs['article']['bySlug']['author'] | undefined>();
  expectTypeOf(error?.code).toExtend<string | undefined>();
  await rest.PATCH('/articles/{slug}', {
    params: { ...params, header: { 'If-Match': '"1"' } },
    body: { title: 'New' },
  });
  await rest.GET('/articles', { params: { query: { limit: 5, tag: 'http' } } });

  // @ts-expect-error there is no such path
  await rest.GET('/articles/{id}', { params });
  // @ts-expect-error nor such a method on it
  await rest.PUT('/articles', {});
  // @ts-expect-error the path needs its parameter
  await rest.GET('/articles/{slug}');
  // @ts-expect-error a title is text
  await rest.PATCH('/articles/{slug}', { params, body: { title: 1 } });
  // @ts-expect-error the body is missing
  await rest.POST('/articles', { body: { title: 'x' } });
  // @ts-expect-error there is no such filter
  await rest.GET('/articles', { params: { query: { colour: 'red' } } });
  // @ts-expect-error a list has no text
  (await rest.GET('/articles')).data?.items[0]?.body;
}
