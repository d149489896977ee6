import { OAuthGrant } from '@duet/db';
import { expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';
import { createApplication, createGrant } from '../testing/oauth-requests.ts';

test('each application that was let in is listed once, with all that it may do', async () => {
  await using t = await createTestRouter();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const { id: applicationId } = await createApplication(t.database.fork(), bob.principal);
  const { userId } = ada.principal;
  await createGrant(t.database.fork(), { userId, applicationId, scopes: 'openid article:read' });
  await createGrant(t.database.fork(), { userId, applicationId, scopes: 'article:write openid' });

  const { items } = await ada.api.grant.list();

  expect(items).toMatchObject([
    {
      id: applicationId,
      name: 'Reader',
      owner: 'bob',
      scopes: ['article:read', 'article:write', 'openid'],
      lastUsedAt: null,
    },
  ]);
  expect((await bob.api.grant.list()).items).toEqual([]);
});

test('revoking ends every grant of the application, and nobody else can', async () => {
  await using t = await createTestRouter();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const { id } = await createApplication(t.database.fork(), bob.principal);
  const { userId } = ada.principal;
  await createGrant(t.database.fork(), { userId, applicationId: id });
  await createGrant(t.database.fork(), { userId, applicationId: id });

  expect((await failureOf(bob.api.grant.revoke({ id }))).code).toBe('NOT_FOUND');
  await ada.api.grant.revoke({ id });

  expect(await t.database.fork().count(OAuthGrant)).toBe(0);
  expect((await ada.api.grant.list()).items).toEqual([]);
  expect((await failureOf(ada.api.grant.revoke({ id }))).code).toBe('NOT_FOUND');
});

test('a grant that has expired is no access', async () => {
  await using t = await createTestRouter();
  const { api, principal } = await t.member('ada');
  const { id: applicationId } = await createApplication(t.database.fork(), principal);
  await createGrant(t.database.fork(), { ...principal, applicationId });
  const expiresAt = new Date(Date.now() - 1000);
  await t.database.fork().nativeUpdate(OAuthGrant, {}, { expiresAt });

  expect((await api.grant.list()).items).toEqual([]);
});
