import { createTRPCClient, httpLink } from '@trpc/client';
import { expect, test } from 'vitest';
import { formLink } from './form-link.ts';

/** Sends an input through the link, and returns the request that left. */
async function send(input: unknown): Promise<Request> {
  const sent: Request[] = [];
  const client = createTRPCClient({
    links: [
      formLink(),
      httpLink({
        url: 'http://server.example/trpc',
        fetch: async (url, init) => {
          sent.push(new Request(String(url), init as RequestInit));
          return Response.json({ result: { data: null } });
        },
      }),
    ],
  });
  // Without a router's type the client knows no procedures, and takes any.
  const { add } = client as unknown as Record<string, { mutate(value: unknown): Promise<unknown> }>;
  await add?.mutate(input);
  const [request] = sent;
  if (!request) throw new Error('Nothing was sent');
  return request;
}

const file = new File(['PNG'], 'a.png', { type: 'image/png' });

test('an input with a file is a form', async () => {
  const request = await send({
    album: 'one',
    stars: 5,
    image: file,
    tags: ['a', 'b'],
    at: undefined,
  });

  const form = await request.formData();
  expect([...form.keys()]).toEqual(['album', 'stars', 'image', 'tags', 'tags']);
  expect(form.get('stars')).toBe('5');
  expect(form.get('image')).toMatchObject({ name: 'a.png', type: 'image/png' });
});

test('a form stays the form it is', async () => {
  const form = new FormData();
  form.append('image', file);

  const request = await send(form);

  expect([...(await request.formData()).keys()]).toEqual(['image']);
});

test('an input without a file is JSON', async () => {
  const request = await send({ album: 'one', tags: ['a'] });

  expect(request.headers.get('content-type')).toBe('application/json');
  expect(await request.json()).toEqual({ album: 'one', tags: ['a'] });
});
