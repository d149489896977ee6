import { AuditEvent, findOAuthRecord } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';
import { CONSENT_UID, createApplication, createInteraction } from '../testing/oauth-requests.ts';

type Request = Omit<Parameters<typeof createInteraction>[1], 'applicationId'>;

/** Ada, and a request of an application of Bob's that waits for somebody. */
async function createWorld(request: (userId: string) => Request = () => ({})) {
  const t = await createTestRouter();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const { id: applicationId } = await createApplication(t.database.fork(), bob.principal);
  const asked = { ...request(ada.principal.userId), applicationId };
  const uid = await createInteraction(t.database.fork(), asked);
  const said = async () => {
    const stored = await findOAuthRecord(t.database.fork(), { kind: 'Interaction', value: uid });
    return stored?.result;
  };
  return { t, ada, bob, uid, said, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

test('consent.byUid says who asks, for what in words, and where the answer goes', async () => {
  await using world = await createWorld();

  const consent = await world.ada.api.consent.byUid({ uid: world.uid });

  expect(consent).toMatchObject({
    step: 'consent',
    application: { name: 'Reader', homepage: 'https://reader.example', owner: 'bob' },
    scopes: [{ title: 'Know that it is you' }, { name: 'article:read', title: 'Read articles' }],
    redirectUri: 'https://reader.example/callback',
  });
});

test('a request that there is not says what to do', async () => {
  await using world = await createWorld();
  const uid = 'x'.repeat(43);

  const failure = await failureOf(world.ada.api.consent.answer({ uid, answer: 'allow' }));

  expect(failure.code).toBe('NOT_FOUND');
  expect(failure.message).toMatch(/begin again/);
});

describe('consent.answer', () => {
  test('allowing is kept for the provider, and told in the log', async () => {
    await using world = await createWorld();

    const { continueAt } = await world.ada.api.consent.answer({
      uid: CONSENT_UID,
      answer: 'allow',
    });

    expect(continueAt).toBe(`/oauth/authorize/${CONSENT_UID}`);
    expect(await world.said()).toEqual({ consent: {} });
    const [event] = await world.t.database.fork().findAll(AuditEvent);
    expect(event).toMatchObject({ kind: 'grant.given', details: { name: 'Reader' } });
  });

  test('denying is an error of the request', async () => {
    await using world = await createWorld();

    await world.ada.api.consent.answer({ uid: world.uid, answer: 'deny' });

    expect(await world.said()).toMatchObject({ error: 'access_denied' });
  });

  test('a sign-in is answered as who is signed in', async () => {
    await using world = await createWorld(() => ({ prompt: 'login', reasons: ['no_session'] }));
    const { uid, ada } = world;

    expect(await ada.api.consent.byUid({ uid })).toMatchObject({ step: 'identify' });
    await ada.api.consent.answer({ uid, answer: 'allow' });

    expect(await world.said()).toEqual({ login: { accountId: ada.principal.userId } });
  });

  test.each([
    [{ reasons: ['login_prompt'] }, 'REAUTHENTICATION_REQUIRED'],
    [{ reasons: ['max_age'], params: { max_age: '60' } }, 'REAUTHENTICATION_REQUIRED'],
    [{ reasons: ['max_age'], params: { max_age: '600' } }, null],
  ] as const)('a sign-in that has to be fresh: %j', async (request, expected) => {
    await using world = await createWorld(() => ({ prompt: 'login', ...request }));
    const { principal } = world.ada;
    const authenticatedAt = new Date(Date.now() - 5 * 60_000);
    const credential = { ...principal.credential, authenticatedAt };
    const { consent } = world.t.callerOf({ ...principal, credential }).api;

    const answer = consent.answer({ uid: world.uid, answer: 'allow' });

    if (expected === null) expect(await answer).toHaveProperty('continueAt');
    else expect((await failureOf(answer)).code).toBe(expected);
  });

  test('a request of whoever was signed in before is not for who is signed in now', async () => {
    await using world = await createWorld((userId) => ({ userId }));
    const { uid, bob } = world;

    const consent = await bob.api.consent.byUid({ uid });
    const failure = await failureOf(bob.api.consent.answer({ uid, answer: 'allow' }));

    expect(consent.step).toBe('restart');
    expect(consent.restartAt).toMatch(/^\/oauth\/authorize\?(?=.*client_id=).*redirect_uri=/);
    expect(failure.code).toBe('CONSENT_NOT_YOURS');
    expect(await world.said()).toBeUndefined();
  });

  test('a request for somebody else is not answered', async () => {
    await using world = await createWorld(() => ({ prompt: 'login', reasons: ['id_token_hint'] }));
    const { uid, ada } = world;

    expect((await ada.api.consent.byUid({ uid })).step).toBe('switchAccount');
    const failure = await failureOf(ada.api.consent.answer({ uid, answer: 'allow' }));

    expect(failure.code).toBe('CONSENT_NOT_YOURS');
  });

  test('a program cannot let another one in', async () => {
    await using world = await createWorld();
    const { principal } = world.ada;
    const credential = { kind: 'apiToken', id: 'x', scopes: ['consent:write'] } as const;
    const { consent } = world.t.callerOf({ ...principal, credential }).api;

    const failure = await failureOf(consent.answer({ uid: world.uid, answer: 'allow' }));

    expect(failure.code).toBe('SESSION_REQUIRED');
  });
});
