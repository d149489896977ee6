import { createClient, failureOf } from '@duet/client';
import { disableUser, User } from '@duet/db';
import { createTestApp, ORIGIN, type TestApp, type TestMember } from '@duet/testing';
import { EventSource } from 'eventsource';
import { describe, expect, test, vi } from 'vitest';

const READ = ['article:read', 'user:read'];

async function makeToken({ rpc }: TestMember, scopes = READ) {
  return rpc.token.create.mutate({ name: 'Test', scopes });
}

/** The same question on each face, raw, with these headers. */
const FACES = [
  ['REST', '/api/v1/me'],
  ['RPC', '/trpc/user.me'],
] as const;

function ask({ app }: TestApp, url: string, headers: Record<string, string | string[]>) {
  return app.inject({ url, headers });
}

/** What both faces say of a failure, in one shape. */
async function refusal(t: TestApp, url: string, headers: Record<string, string>) {
  const response = await ask(t, url, headers);
  const body = response.json();
  const { code, scope } = body.error?.data ?? body;
  return { status: response.statusCode, code, scope, asks: response.headers['www-authenticate'] };
}

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

describe.each(FACES)('on %s', (_face, url) => {
  test('TOK-2: a token is taken as Bearer, and as the password of Basic whatever the name', async () => {
    await using t = await createTestApp();
    const { token } = await makeToken(await t.member('ada'));

    for (const authorization of [
      `Bearer ${token}`,
      `bearer  ${token}`,
      basic('', token),
      basic('anything', token),
    ]) {
      const response = await ask(t, url, { authorization });
      expect(response.statusCode).toBe(200);
      expect(response.body).toContain('"username":"ada"');
    }
  });

  test.each([
    ['no token', 'Bearer'],
    ['an empty token', 'Bearer '],
    ['two tokens', 'Bearer a b'],
    ['a list', 'Bearer a, Bearer b'],
    ['another scheme', 'Digest a'],
    ['no scheme', 'duet_pat_x'],
    ['no base64', 'Basic ü'],
    ['a name alone', `Basic ${Buffer.from('name').toString('base64')}`],
    ['an empty password', basic('name', '')],
    ['a token of no kind', 'Bearer abc'],
    ['a token that never was', `Bearer duet_pat_${'a'.repeat(22)}_${'b'.repeat(49)}`],
    ['a header of 8,000 characters', `Bearer ${'x'.repeat(8_000)}`],
  ])('TOK-2: %s is an invalid token', async (_what, authorization) => {
    await using t = await createTestApp();

    const refused = await refusal(t, url, { authorization });

    const asks = 'Bearer realm="duet", error="invalid_token"';
    expect(refused).toEqual({ status: 401, code: 'INVALID_TOKEN', asks });
  });

  test('TOK-1: a token with a wrong checksum, secret or id is invalid', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const [one, other] = [(await makeToken(ada)).token, (await makeToken(ada)).token];
    const [, , id] = one.split('_');

    for (const wrong of [
      `${one.slice(0, -1)}${one.endsWith('0') ? '1' : '0'}`,
      other.replace(other.split('_')[2] ?? '', id ?? ''),
      one.toUpperCase(),
    ]) {
      const { code } = await refusal(t, url, { authorization: `Bearer ${wrong}` });
      expect(code).toBe('INVALID_TOKEN');
    }
  });

  test('TOK-2: an expired, a revoked and a disabled user’s token are invalid from the next request on', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const [expired, revoked, orphaned] = await Promise.all([0, 1, 2].map(() => makeToken(ada)));
    const codeOf = async ({ token }: { token: string } = { token: '' }) => {
      const response = await ask(t, url, { authorization: `Bearer ${token}` });
      return response.statusCode;
    };
    expect(await Promise.all([expired, revoked, orphaned].map(codeOf))).toEqual([200, 200, 200]);

    await t.database
      .fork()
      .execute(`update api_tokens set expires_at = now() where public_id = ?`, [expired?.id]);
    expect(await codeOf(expired)).toBe(401);
    await ada.rpc.token.revoke.mutate({ id: revoked?.id ?? '' });
    expect(await codeOf(revoked)).toBe(401);
    expect(await codeOf(orphaned)).toBe(200);
    await disableUser(t.database.fork(), { id: ada.principal.userId });
    expect(await codeOf(orphaned)).toBe(401);
  });

  test('a stranger is asked for a token, and told of no error', async () => {
    await using t = await createTestApp();

    const refused = await refusal(t, url, {});

    expect(refused).toEqual({ status: 401, code: 'UNAUTHORIZED', asks: 'Bearer realm="duet"' });
  });

  test('TOK-2: a token without the scope is told which one is missing', async () => {
    await using t = await createTestApp();
    const { token } = await makeToken(await t.member('ada'), ['tag:read']);

    const refused = await refusal(t, url, { authorization: `Bearer ${token}` });

    const asks = 'Bearer realm="duet", error="insufficient_scope", scope="user:read"';
    expect(refused).toEqual({
      status: 403,
      code: 'INSUFFICIENT_SCOPE',
      scope: 'user:read',
      asks,
    });
  });

  test('TOK-3: a cookie and a token, or two tokens, are one credential too many', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { token } = await makeToken(ada);
    const authorization = `Bearer ${token}`;
    const asks = 'Bearer realm="duet", error="invalid_request"';
    const expected = { status: 400, code: 'SEVERAL_CREDENTIALS', asks };

    const both = await refusal(t, url, { ...ada.headers, authorization });
    expect(both).toEqual(expected);

    const origin = await t.listen();
    const headers: [string, string][] = [
      ['host', new URL(origin).host],
      ['authorization', authorization],
      ['Authorization', authorization],
    ];
    const { status, body } = await sendRaw(origin, url, headers);
    expect(status).toBe(400);
    expect(body).toContain('SEVERAL_CREDENTIALS');
  });

  test('TOK-3: a token in the query is refused, whatever else the request has', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { token } = await makeToken(ada);
    const asks = 'Bearer realm="duet", error="invalid_request"';

    for (const query of [`access_token=${token}`, 'access_token=x', `a=b&q=${token}`]) {
      const refused = await refusal(t, `${url}?${query}`, ada.headers);
      expect(refused).toEqual({ status: 400, code: 'TOKEN_IN_URL', asks });
    }
  });

  test('no failure asks for Basic: a browser would show a form of its own', async () => {
    await using t = await createTestApp();
    const attempts = [{}, { authorization: basic('a', 'b') }, { authorization: 'Basic' }];

    for (const headers of attempts) {
      const response = await ask(t, url, headers as Record<string, string>);
      expect(response.statusCode).toBe(401);
      expect(response.headers['www-authenticate']).toMatch(/^Bearer /);
    }
  });
});

/** Sends the headers as they are: `fetch` and `inject` would join those of one name. */
async function sendRaw(origin: string, path: string, headers: [string, string][]) {
  const { request } = await import('node:http');
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(new URL(path, origin), { headers: headers.flat() }, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('a program with a token', () => {
  const SCOPES = ['article:read', 'article:write'];
  const article = { title: 'By a program', body: 'Text' };

  test('writes on both faces without an Origin, and gets no cookie', async () => {
    await using t = await createTestApp();
    const { token } = await makeToken(await t.member('ada'), SCOPES);
    const { rpc, rest } = t.program(token);

    const made = await rpc.article.create.mutate(article);
    const response = await rest('/articles', { method: 'POST', body: article });

    expect(made.author.username).toBe('ada');
    expect(response.status).toBe(201);
    expect(response.headers.has('set-cookie')).toBe(false);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
  ])('CSR-1: is refused when a browser sends it from %s', async (_where, from) => {
    await using t = await createTestApp();
    const { token } = await makeToken(await t.member('ada'), SCOPES);

    const response = await t
      .program(token)
      .rest('/articles', { method: 'POST', body: article, headers: from });

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'CROSS_SITE_REQUEST' });
  });

  test('a client is told which scope its token lacks', async () => {
    await using t = await createTestApp();
    const { token } = await makeToken(await t.member('ada'), ['article:read']);
    const { rpc, restClient } = t.program(token);

    const failed = await rpc.article.create.mutate(article).catch((error: unknown) => error);
    const { error } = await restClient.POST('/articles', { body: article });

    expect(failureOf(failed)).toMatchObject({ code: 'INSUFFICIENT_SCOPE', scope: 'article:write' });
    expect(error).toMatchObject({ code: 'INSUFFICIENT_SCOPE', scope: 'article:write' });
    expect(error?.detail).toContain('article:write');
  });

  test('createClient and createRestClient send the token, event streams included', async () => {
    await using t = await createTestApp();
    const ada = await t.member('ada');
    const { token, id } = await makeToken(ada, SCOPES);
    const url = `${await t.listen()}/trpc`;
    const client = createClient({ url, token, EventSource: EventSource as never });
    const seen: string[] = [];
    const ended = Promise.withResolvers<unknown>();
    const follow = client.article.onChange.subscribe(
      {},
      {
        onData: ({ data }) => void seen.push(data.type),
        onError: (error) => ended.resolve(error),
        onStarted: () => void seen.push('started'),
      },
    );
    await vi.waitFor(() => expect(seen).toContain('started'));

    await client.article.create.mutate(article); // a draft, which its author alone is told of
    await vi.waitFor(() => expect(seen).toContain('created'));

    // TOK-2: the stream ends with the token, before it tells of anything more.
    await ada.rpc.token.revoke.mutate({ id });
    await ada.rpc.article.create.mutate({ ...article, title: 'After' });
    expect(failureOf(await ended.promise)).toMatchObject({ code: 'INVALID_TOKEN' });
    expect(seen).toEqual(['started', 'created']);
    follow.unsubscribe();
  });

  test('TOK-2: has the rights of its owner as they are at the time', async () => {
    await using t = await createTestApp();
    const [ada, mod] = [await t.member('ada'), await t.member('mod', 'moderator')];
    const { slug } = await ada.rpc.article.create.mutate(article);
    await ada.rpc.article.publish.mutate({ slug });
    const { token } = await makeToken(mod, SCOPES);
    const change = () => t.program(token).rest(`/articles/${slug}`, { method: 'PATCH', body: {} });
    expect((await change()).status).toBe(200);

    await t.database.fork().nativeUpdate(User, { username: 'mod' }, { role: 'user' });

    expect((await change()).status).toBe(403);
  });

  test('TOK-3: the owner comes from the token, whatever the input says', async () => {
    await using t = await createTestApp();
    await t.member('bob');
    const { token } = await makeToken(await t.member('ada'), SCOPES);
    const body = { ...article, author: 'bob' };

    const response = await t.program(token).rest('/articles', { method: 'POST', body });

    expect(response.status).toBe(422);
  });

  test('an answer to a token is in no shared cache', async () => {
    await using t = await createTestApp();
    const { token } = await makeToken(await t.member('ada'));

    const response = await t.program(token).rest('/articles');

    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('vary')).toContain('Authorization');
  });

  test('an address of the console may have a query of its own', async () => {
    await using t = await createTestApp();

    const response = await t.app.inject({
      url: '/livez?access_token=x',
      headers: { origin: ORIGIN },
    });

    expect(response.statusCode).toBe(200);
  });
});
