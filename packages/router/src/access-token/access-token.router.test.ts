import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import type { TokenCredential } from '../context.ts';
import { createTestRouter, failureOf } from '../testing/index.ts';

const scopes = ['article:read', 'comment:write'];

describe('accessToken.create', () => {
  test('gives a session a token of five minutes, in the profile of RFC 9068', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const before = Math.floor(Date.now() / 1_000);

    const issued = await ada.api.accessToken.create({ scopes });

    const claims = decodeJwt(issued.token);
    const header = decodeProtectedHeader(issued.token);
    expect(header).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: expect.any(String) });
    expect(claims).toEqual({
      iss: 'http://localhost:3000',
      aud: 'http://localhost:3000',
      sub: ada.principal.userId,
      client_id: `session:${ada.principal.credential.id}`,
      scope: 'article:read comment:write',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
    expect(claims.iat).toBeGreaterThanOrEqual(before);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
    expect(issued).toMatchObject({ scopes, audience: 'http://localhost:3000' });
    expect(Date.parse(issued.expiresAt)).toBe((claims.exp ?? 0) * 1_000);
  });

  test('no two are alike, and only the same key signs them', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const one = (await ada.api.accessToken.create({ scopes })).token;
    const other = (await ada.api.accessToken.create({ scopes })).token;

    expect(decodeJwt(one).jti).not.toBe(decodeJwt(other).jti);
    expect(decodeProtectedHeader(one).kid).toBe(decodeProtectedHeader(other).kid);
  });

  test('names another service as the audience, by an absolute address', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const audience = 'https://reports.example.com/daily';

    const { token } = await ada.api.accessToken.create({ scopes, audience });
    expect(decodeJwt(token).aud).toBe(audience);

    for (const wrong of ['reports', 'javascript:alert(1)', 'https://a.example.com/#x', '']) {
      const call = ada.api.accessToken.create({ scopes, audience: wrong });
      expect((await failureOf(call)).errors).toMatchObject([{ path: ['audience'] }]);
    }
  });

  test('a token hands on the scopes that it has, and no other', async () => {
    await using t = await createTestRouter();
    const api = await withToken(t, 'apiToken', [...scopes, 'accessToken:write']);

    expect((await api.accessToken.create({ scopes })).scopes).toEqual(scopes);
    const more = api.accessToken.create({ scopes: [...scopes, 'article:write', 'user:write'] });

    expect(await failureOf(more)).toMatchObject({
      code: 'INSUFFICIENT_SCOPE',
      message: expect.stringContaining('This token lacks article:write, user:write'),
    });
  });

  test('a token that may not be exchanged is refused with the scope that it lacks', async () => {
    await using t = await createTestRouter();
    const api = await withToken(t, 'apiToken', scopes);

    expect(await failureOf(api.accessToken.create({ scopes }))).toMatchObject({
      code: 'INSUFFICIENT_SCOPE',
      message: 'This token lacks the scope accessToken:write, which accessToken.create needs',
    });
  });

  test('nothing is exchanged for a token that could be exchanged again', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const renewable = ada.api.accessToken.create({ scopes: ['accessToken:write'] });
    expect((await failureOf(renewable)).errors).toMatchObject([{ path: ['scopes'] }]);

    const api = await withToken(t, 'jwt', scopes);

    expect((await failureOf(api.accessToken.create({ scopes }))).code).toBe('INSUFFICIENT_SCOPE');
  });

  test('a scope that there is not is a failure of its field', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    for (const wrong of [['articles:write'], ['session:read'], [], ['*']]) {
      const failure = await failureOf(ada.api.accessToken.create({ scopes: wrong }));
      expect(failure).toMatchObject({
        code: 'VALIDATION',
        errors: [{ path: expect.arrayContaining(['scopes']) }],
      });
    }
  });

  test('is for signed-in users, and the owner comes from the credential', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const forged = { scopes, sub: ada.principal.userId } as { scopes: string[] };

    expect((await failureOf(t.stranger.accessToken.create({ scopes }))).code).toBe('UNAUTHORIZED');
    expect((await failureOf(ada.api.accessToken.create(forged))).code).toBe('VALIDATION');
  });
});

async function withToken(
  t: Awaited<ReturnType<typeof createTestRouter>>,
  kind: TokenCredential['kind'],
  held: string[],
) {
  const { principal } = await t.member('bob');
  return t.callerOf({ ...principal, credential: { kind, id: 'a-token', scopes: held } }).api;
}
