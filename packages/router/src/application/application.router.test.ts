import { AuditEvent, findApplication, isClientSecret, OAuthApplication } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';
import { createApplication } from '../testing/oauth-requests.ts';
import { MAX_APPLICATIONS } from './application.service.ts';

const input = {
  name: 'Reader',
  homepage: 'https://reader.example',
  kind: 'confidential',
  redirectUris: ['https://reader.example/callback'],
  scopes: ['article:read', 'openid'],
} as const satisfies object;
const registration = { ...input, redirectUris: [...input.redirectUris], scopes: [...input.scopes] };

const FRESH_MS = 11 * 60_000;

describe('application.register', () => {
  test('shows the secret once, keeps its hash, and no later answer has either', async () => {
    await using t = await createTestRouter();
    const { api } = await t.member('ada');

    const { clientSecret, ...shown } = await api.application.register(registration);

    const stored = await findApplication(t.database.fork(), shown.id);
    expect(isClientSecret(clientSecret ?? '', stored?.secretHash ?? '')).toBe(true);
    expect(stored?.secretHash).not.toContain(clientSecret);
    const later = JSON.stringify([
      await api.application.byId({ id: shown.id }),
      await api.application.list(),
      await t.database.fork().findAll(AuditEvent),
    ]);
    expect(later).not.toContain(clientSecret);
    expect(later).not.toContain(stored?.secretHash);
  });

  test('a public application has no secret', async () => {
    await using t = await createTestRouter();
    const { api } = await t.member('ada');
    const redirectUris = ['com.example.app:/callback', 'http://127.0.0.1/callback'];

    const made = await api.application.register({ ...registration, kind: 'public', redirectUris });

    expect(made).toMatchObject({ clientSecret: null, kind: 'public', redirectUris });
    expect((await failureOf(api.application.rotateSecret({ id: made.id }))).code).toBe('NOT_FOUND');
  });

  test.each([
    'http://reader.example/callback',
    'https://reader.example/callback#part',
    'https://user:password@reader.example/',
    'https://localhost/callback',
    'javascript:alert(1)',
    'data:text/html,x',
    'app:/callback',
    '/callback',
    'https://reader.example/call back',
  ])('OAU-1: refuses the redirect URI %s', async (uri) => {
    await using t = await createTestRouter();
    const { api } = await t.member('ada');
    const kind = 'public';

    const failure = await failureOf(
      api.application.register({ ...registration, kind, redirectUris: [uri] }),
    );

    expect(failure).toMatchObject({ code: 'VALIDATION', errors: [{ path: ['redirectUris', 0] }] });
  });

  test('a scope that there is not is a failure of its field', async () => {
    await using t = await createTestRouter();
    const { api } = await t.member('ada');

    const failure = await failureOf(
      api.application.register({ ...registration, scopes: ['openid', 'session:write'] }),
    );

    expect(failure).toMatchObject({ code: 'VALIDATION', errors: [{ path: ['scopes'] }] });
  });

  test('there is an end to how many one can have', async () => {
    await using t = await createTestRouter();
    const { api, principal } = await t.member('ada');
    for (let made = 0; made < MAX_APPLICATIONS; made += 1) {
      await createApplication(t.database.fork(), principal);
    }

    const failure = await failureOf(api.application.register(registration));

    expect(failure.code).toBe('TOO_MANY_APPLICATIONS');
  });
});

test('SES-6: what could take an account over asks a session that is not fresh to prove itself', async () => {
  await using t = await createTestRouter();
  const { principal } = await t.member('ada');
  const { id } = await createApplication(t.database.fork(), principal);
  const authenticatedAt = new Date(Date.now() - FRESH_MS);
  const stale = { ...principal, credential: { ...principal.credential, authenticatedAt } };
  const { application } = t.callerOf(stale).api;

  const calls = [
    application.register(registration),
    application.update({ id, redirectUris: ['https://evil.example/'] }),
    application.rotateSecret({ id }),
  ];

  const codes = await Promise.all(calls.map(async (call) => (await failureOf(call)).code));
  expect(codes).toEqual(Array(3).fill('REAUTHENTICATION_REQUIRED'));
});

test('AZ-3: an application of somebody else is not there', async () => {
  await using t = await createTestRouter();
  const { principal } = await t.member('ada');
  const { id } = await createApplication(t.database.fork(), principal);
  const { application } = (await t.member('bob')).api;

  const calls = [
    application.byId({ id }),
    application.update({ id, name: 'Mine' }),
    application.rotateSecret({ id }),
    application.delete({ id }),
  ];

  const codes = await Promise.all(calls.map(async (call) => (await failureOf(call)).code));
  expect(codes).toEqual(Array(4).fill('NOT_FOUND'));
  expect((await application.list()).items).toEqual([]);
});

test('a changed application keeps what was not named', async () => {
  await using t = await createTestRouter();
  const { api } = await t.member('ada');
  const { clientSecret: _, ...made } = await api.application.register(registration);

  const changed = await api.application.update({ id: made.id, name: 'Reader 2', homepage: null });

  expect(changed).toEqual({ ...made, name: 'Reader 2', homepage: null });
  expect(await api.application.byId({ id: made.id })).toEqual(changed);
});

test('a new secret takes the place of the old one at once', async () => {
  await using t = await createTestRouter();
  const { api } = await t.member('ada');
  const made = await api.application.register(registration);

  const { clientSecret } = await api.application.rotateSecret({ id: made.id });

  const stored = await findApplication(t.database.fork(), made.id);
  expect(isClientSecret(clientSecret, stored?.secretHash ?? '')).toBe(true);
  expect(isClientSecret(made.clientSecret ?? '', stored?.secretHash ?? '')).toBe(false);
});

test('a deleted application is gone, and the log tells of all that was done with it', async () => {
  await using t = await createTestRouter();
  const { api } = await t.member('ada');
  const { id } = await api.application.register(registration);

  await api.application.rotateSecret({ id });
  await api.application.delete({ id });

  expect(await t.database.fork().count(OAuthApplication)).toBe(0);
  const events = await t.database.fork().findAll(AuditEvent, { orderBy: { id: 'asc' } });
  expect(events.map(({ kind }) => kind)).toEqual([
    'application.registered',
    'application.secretRotated',
    'application.deleted',
  ]);
});
