import { createTestApp, type TestCaller } from '@duet/testing';
import { expect, test } from 'vitest';

interface Form {
  method: string;
  target: string;
  properties: {
    name: string;
    required?: boolean;
    value?: unknown;
    options?: { inline: unknown[] };
  }[];
}

interface Hal {
  _links: Record<string, { href: string; templated?: boolean; type?: string }>;
  _templates?: Record<string, Form>;
  _embedded?: { item: Hal[] };
}

const PREFIX = '/api/v1';
/** Refusals of somebody who should not have been offered the call, and of what is not there. */
const VAIN = [401, 403, 404, 405];
const SAMPLES: Record<string, unknown> = {
  email: 'new@example.com',
  username: 'newcomer',
  password: 'more than a few words',
};

/** Where a walk starts from that no link without a template leads to. */
const STARTS = ['', '/profiles/ada', '/articles/published', '/articles/published/comments'];
/** Uploads are their own test's. */
const isJson = ({ contentType = 'application/json' }: Form & { contentType?: string }) =>
  contentType === 'application/json';

/** A published article of ada's with a comment of bob's, and a draft. */
async function createScene() {
  const t = await createTestApp();
  const ada = await t.member('ada');
  const bob = await t.member('bob');
  for (const title of ['Published', 'Draft']) {
    await ada.rest('/articles', { method: 'POST', body: { title, body: 'Text' } });
  }
  await ada.rest('/articles/published/publish', { method: 'POST' });
  await bob.rest('/articles/published/comments', { method: 'POST', body: { body: 'Yes' } });
  await ada.rest('/profiles/bob/follow', { method: 'PUT' });
  const moderator = await t.member('mod', 'moderator');
  return {
    t,
    callers: {
      nobody: t.stranger,
      author: ada,
      other: bob,
      moderator,
    },
  };
}

async function readHal(caller: TestCaller, path: string): Promise<Hal> {
  const response = await caller.rest(path, { headers: { accept: 'application/hal+json' } });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as Hal;
}

/** Everything that a caller comes to by following links, and the forms they meet on the way. */
async function walk(caller: TestCaller): Promise<{ links: Set<string>; forms: Map<string, Form> }> {
  const links = new Set<string>();
  const forms = new Map<string, Form>();
  const visit = async (path: string): Promise<void> => {
    if (links.has(path)) return;
    links.add(path);
    const page = await readHal(caller, path);
    for (const thing of [page, ...(page._embedded?.item ?? [])]) {
      for (const form of Object.values(thing._templates ?? {})) {
        forms.set(`${form.method} ${form.target}`, form);
      }
      for (const { href, templated, type } of Object.values(thing._links).flat()) {
        if (!templated && type === undefined && href.startsWith(PREFIX))
          await visit(href.slice(PREFIX.length));
      }
    }
  };
  for (const start of STARTS) await visit(start);
  return { links, forms };
}

function fillIn({ properties }: Form): Record<string, unknown> {
  const filled = properties
    .filter(({ required, value }) => required || value !== undefined)
    .map(({ name, value, options }) => [
      name,
      value ?? options?.inline[0] ?? SAMPLES[name] ?? 'Some text',
    ]);
  return Object.fromEntries(filled);
}

async function submit(caller: TestCaller, form: Form): Promise<number> {
  const body = form.method === 'DELETE' ? {} : { body: fillIn(form) };
  const { status } = await caller.rest(form.target.slice(PREFIX.length), {
    method: form.method,
    ...body,
  });
  return status;
}

const CALLERS = ['nobody', 'author', 'other', 'moderator'] as const;

test.each(CALLERS)('nothing that %s is offered is refused for who they are', async (who) => {
  const scene = await createScene();
  await using t = scene.t;
  const caller = scene.callers[who];
  const { links, forms } = await walk(caller);

  const refused: string[] = [];
  for (const form of [...forms.values()].filter(isJson).sort(byDamage)) {
    // Some of them end the session they are submitted in.
    const status = await submit('token' in caller ? await t.signIn(caller) : caller, form);
    if (VAIN.includes(status) && !isSignIn(form)) {
      refused.push(`${form.method} ${form.target} ${status}`);
    }
  }

  expect(refused).toEqual([]);
  expect(links.size).toBeGreaterThan(STARTS.length);
});

/** What deletes goes last, the smaller thing before the larger one that it is part of. */
function byDamage(one: Form, other: Form): number {
  const isDelete = ({ method }: Form) => Number(method === 'DELETE');
  return isDelete(one) - isDelete(other) || other.target.length - one.target.length;
}

/** Whoever guesses a password is told that it is wrong. */
function isSignIn({ method, target }: Form): boolean {
  return method === 'POST' && target === `${PREFIX}/session`;
}

test.each(CALLERS)(
  'what %s is not offered on an article is refused, and changes nothing',
  async (who) => {
    const scene = await createScene();
    await using t = scene.t;
    const caller = scene.callers[who];
    const { _templates = {} } = await readHal(caller, '/articles/published');
    const author = await readHal(scene.callers.author, '/articles/published');

    const before = await (await t.stranger.rest('/articles/published')).json();
    const kept = Object.entries(author._templates ?? {}).filter(
      ([name, form]) => !(name in _templates) && isJson(form),
    );
    const statuses = await Promise.all(kept.map(([, form]) => submit(caller, form)));

    expect(statuses.filter((status) => ![401, 403].includes(status))).toEqual([]);
    expect(await (await t.stranger.rest('/articles/published')).json()).toEqual(before);
  },
);

test('what is offered follows the state of the thing', async () => {
  const scene = await createScene();
  await using _ = scene.t;
  const { author } = scene.callers;
  const offers = async (path: string) =>
    Object.keys((await readHal(author, path))._templates ?? {});
  const [draft, published, followed] = [
    await offers('/articles/draft'),
    await offers('/articles/published'),
    await offers('/profiles/bob'),
  ];
  await author.rest('/articles/published/favorite', { method: 'PUT' });

  expect(draft).toContain('publish');
  expect(published).not.toContain('publish');
  expect(published).toContain('favorite');
  expect(await offers('/articles/published')).toEqual(expect.arrayContaining(['unfavorite']));
  expect(await offers('/articles/published')).not.toContain('favorite');
  expect(followed).toEqual(['unfollow']);
  expect(await offers('/profiles/ada')).toEqual([]);
});

test('the Link header offers no more than the forms', async () => {
  const scene = await createScene();
  await using t = scene.t;
  const [stranger, author] = await Promise.all(
    [t.stranger, scene.callers.author].map(async (caller) =>
      (await caller.rest('/articles/draft')).headers.get('link'),
    ),
  );
  const open = (await t.stranger.rest('/articles/published')).headers.get('link');

  expect(stranger).toBeNull();
  expect(author).toContain('rel="edit"');
  expect(author).toContain('/rels/publish"');
  expect(open).not.toContain('rel="edit"');
});
