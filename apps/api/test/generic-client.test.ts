import { createInProcessFetch, ORIGIN } from '@duet/testing';
import { Client, type State } from 'ketting';
import { expect, test } from 'vitest';
import { createServer, PASSWORD } from './support.ts';

/** A client that knows HAL, forms and cookies, and nothing of this API but where it begins. */
async function createGenericClient(app: Parameters<typeof createInProcessFetch>[0]) {
  const inProcess = createInProcessFetch(app);
  const cookies = new Map<string, string>();
  const client = new Client(`${ORIGIN}/api/v1`);
  const calls: string[] = [];

  // What a browser does for its pages: it says where a request comes from, and keeps cookies.
  client.use(async (request) => {
    request.headers.set('Origin', ORIGIN);
    request.headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await inProcess(request);
    calls.push(`${request.method} ${response.status}`);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^(.*?)=(.*?);/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  });
  return { client, calls };
}

function submit(state: State, form: string, fields: Record<string, unknown> = {}): Promise<State> {
  return state.action(form).submit(fields);
}

test('a client of nobody’s making walks from the entry point to a comment by links and forms alone', async () => {
  await using t = await createServer();
  await t.register('ada');
  const { client, calls } = await createGenericClient(t.app);

  await submit(await client.go().get(), 'session.create', {
    email: 'ada@example.com',
    password: PASSWORD,
  });
  const home = await client.go().refresh();
  const draft = await submit(home, 'article.create', { title: 'Hello', body: 'World' });
  await submit(draft, 'publish');

  const found = await client.follow('rel:articles', { q: 'world' });
  const article = await found.follow('item');
  // A list shows less of a thing than the thing itself: `get` would be content with that.
  const whole = await article.refresh();
  const comment = await submit(whole, 'comment.create', { body: 'Well said' });
  const author = await (await comment.follow('author')).get();

  expect(comment.data).toMatchObject({ body: 'Well said' });
  expect(author.data).toMatchObject({ username: 'ada' });
  expect(calls.filter((call) => !/ 20[01]$/.test(call))).toEqual([]);
});

test('it changes, favorites and deletes by the forms that it is offered', async () => {
  await using t = await createServer();
  await t.register('ada');
  const { client } = await createGenericClient(t.app);
  await submit(await client.go().get(), 'session.create', {
    email: 'ada@example.com',
    password: PASSWORD,
  });
  const home = await client.go().refresh();
  const draft = await submit(home, 'article.create', { title: 'Hello', body: 'World' });

  const changed = await submit(draft, 'update', { title: 'Hello again' });
  const favorite = await submit(changed, 'favorite');
  const stale = submit(draft, 'delete');
  await expect(stale).rejects.toMatchObject({ status: 412 });
  await submit(favorite, 'delete');

  expect(changed.data).toMatchObject({ title: 'Hello again', body: 'World', version: 2 });
  expect(favorite.data).toMatchObject({ favorited: true });
  await expect(favorite.follow('self').refresh()).rejects.toMatchObject({ status: 404 });
});
