import { createClient, createSessionFetch, errorMessage } from '@duet/client';

const [origin = 'http://localhost:3000'] = process.argv.slice(2);
const duet = createClient({ url: `${origin}/trpc`, fetch: createSessionFetch(origin) });

await duet.session.create.mutate({ email: 'ada@example.com', password: 'duet-demo-password' });

const { slug } = await duet.article.create.mutate({
  title: 'Hello from RPC',
  body: 'Every field of this call is typed.',
  tags: ['trpc'],
});
await duet.article.publish.mutate({ slug });
const { items } = await duet.article.list.query({ tag: 'trpc' });
process.stdout.write(`${items.map(({ title }) => title).join('\n')}\n`);

await duet.article.delete.mutate({ slug });
const gone = await duet.article.bySlug.query({ slug }).catch(errorMessage);
process.stdout.write(`${gone}\n`);
