import { publish, type World } from './support.ts';

const ESSAY = `A procedure is written once: its contract, its rule, its unit of work. What happens on the way to the
reader is *derived*, and what is derived cannot drift.

## Two voices

The **low voice** is typed from end to end. The **high voice** is plain HTTP:

1. a verb that means what it says,
2. a status that a cache understands,
3. a problem that says what to do.

> Nobody should have to write a second API beside the first.

\`\`\`ts
const article = await client.article.bySlug.query({ slug: 'two-voices-one-procedure-and-a-line-that-is-long' });
\`\`\`

| face | address | for |
| --- | --- | --- |
| RPC | \`/trpc\` | TypeScript front ends |
| REST | \`/api/v1\` | everybody else |

### And a link

Read [the reference](https://example.com/docs), then try it yourself.`;

/** Puts enough into an empty server that no page has an excuse to look good. */
export async function fillLibrary(world: World) {
  const [ada, bob] = [await world.member('ada'), await world.member('bob-with-a-longer-name')];
  await ada.rpc.user.update.mutate({ bio: 'Writes about engines, weaving and numbers.' });

  await publish(bob, 'What a cache knows about you', {
    description: 'On freshness, staleness and the art of saying both in one header.',
    tags: ['http', 'caching'],
  });
  await publish(bob, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen', {
    tags: ['words'],
  });
  await publish(ada, 'Notes on the analytical engine', {
    description: 'It weaves algebraic patterns just as the loom weaves flowers and leaves.',
    tags: ['engines', 'weaving', 'history'],
  });
  const { slug } = await publish(ada, 'One procedure, two voices', {
    description:
      'How a single definition speaks both RPC and REST, and why neither is the translation.',
    body: ESSAY,
    tags: ['trpc', 'http', 'design'],
  });
  await ada.rpc.article.create.mutate({ title: 'A thought in progress', body: 'To be continued.' });

  await ada.rpc.profile.follow.mutate({ username: 'bob-with-a-longer-name' });
  await bob.rpc.article.favorite.mutate({ slug });
  await bob.rpc.comment.create.mutate({ slug, body: 'The second voice is the one I hear first.' });
  await ada.rpc.comment.create.mutate({ slug, body: 'Then it was worth writing twice,\nonce.' });
  return { ada, bob, slug };
}
