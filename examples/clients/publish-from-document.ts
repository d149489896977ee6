import { createRestClient, createSessionFetch } from '@duet/client';

const [origin = 'http://localhost:3000'] = process.argv.slice(2);
const fetch = createSessionFetch(origin);
const duet = createRestClient({ baseUrl: `${origin}/api/v1`, fetch });

await duet.POST('/session', {
  body: { email: 'ada@example.com', password: 'duet-demo-password' },
});

const { data: draft } = await duet.POST('/articles', {
  body: {
    title: 'Hello from the document',
    body: 'Every field is typed here too.',
    tags: ['rest'],
  },
});
const params = { path: { slug: draft?.slug ?? '' } };
await duet.POST('/articles/{slug}/publish', { params });
const { data: page } = await duet.GET('/articles', { params: { query: { tag: 'rest' } } });
process.stdout.write(`${page?.items.map(({ title }) => title).join('\n')}\n`);

await duet.DELETE('/articles/{slug}', { params });
const { error } = await duet.GET('/articles/{slug}', { params });
process.stdout.write(`${error?.code}: ${error?.detail}\n`);
