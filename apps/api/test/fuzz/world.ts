import { createTestApp } from '@duet/testing';

export type FuzzWorld = Awaited<ReturnType<typeof createFuzzWorld>>;

/** An app with people, two articles and a comment, the same each time but for its ids. */
export async function createFuzzWorld() {
  const t = await createTestApp();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const cleo = await t.member('cleo');
  await ada.rpc.article.create.mutate({ title: 'Private', body: 'Text' });
  return {
    t,
    callers: { stranger: t.stranger, ada, bob },
    /** Publishes an article that the next calls are about. */
    async publish(title: string) {
      const { slug } = await ada.rpc.article.create.mutate({ title, body: 'Text', tags: ['http'] });
      await ada.rpc.article.publish.mutate({ slug });
      return slug;
    },
    /** Somebody who has just signed in, since what they call may sign them out everywhere. */
    newcomer: () => t.signIn(cleo),
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}
