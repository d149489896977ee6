import { AuditEvent, ExternalIdentity, keepProvenIdentity, User } from '@duet/db';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Principal } from '../context.ts';
import { createTestRouter, failureOf } from '../testing/index.ts';

afterEach(() => void vi.useRealTimers());

const CLAIMS = {
  purpose: 'signIn',
  provider: 'github',
  issuer: 'https://github.com',
  subject: '42',
  name: 'ada-l',
  email: 'ada@example.com',
} as const;

type TestRouter = Awaited<ReturnType<typeof createTestRouter>>;

/** Somebody whose browser has come back from a provider with these claims. */
async function prove(t: TestRouter, claims = {}, principal: Principal | null = null) {
  const { token } = await keepProvenIdentity(t.database.fork(), { ...CLAIMS, ...claims });
  return t.callerOf(principal, null, token);
}

/** An account that signs in with the claims and has no password. */
async function registerByProof(t: TestRouter, claims = {}) {
  const { api } = await prove(t, claims);
  const { user, session } = await api.identity.register({ username: 'ada' });
  const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
  return { userId: user.id, username: user.username, role: user.role, credential };
}

describe('identity.register', () => {
  test('makes an account without a password and signs it in', async () => {
    await using t = await createTestRouter();
    const caller = await prove(t);

    const { user } = await caller.api.identity.register({ username: 'ada' });

    expect(user).toMatchObject({ username: 'ada', email: 'ada@example.com', role: 'user' });
    expect(caller.tokens).toHaveLength(1);
    const again = await (await prove(t)).api.identity.signIn();
    expect(again.user.id).toBe(user.id);
  });

  test('nobody signs in to it with any password, and the refusal is the usual one', async () => {
    await using t = await createTestRouter();
    await registerByProof(t);

    const refusals = await Promise.all(
      ['ada@example.com', 'nobody@example.com'].map((email) =>
        failureOf(t.stranger.session.create({ email, password: 'a long enough secret' })),
      ),
    );

    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toMatchObject({ code: 'INVALID_CREDENTIALS' });
  });

  test('is refused without an address that is known to be theirs', async () => {
    await using t = await createTestRouter();
    const { api } = await prove(t, { email: null });

    expect(await api.identity.proof()).toMatchObject({ proof: { next: 'registerByMail' } });
    const attempt = api.identity.register({ username: 'ada' });

    expect(await failureOf(attempt)).toMatchObject({ code: 'EMAIL_NOT_PROVEN' });
    expect(await t.database.fork().count(User)).toBe(0);
  });

  test('a name that is taken uses up nothing', async () => {
    await using t = await createTestRouter();
    await t.member('bob');
    const { api } = await prove(t);

    const attempt = api.identity.register({ username: 'Bob' });

    expect(await failureOf(attempt)).toMatchObject({ code: 'USERNAME_TAKEN' });
    expect((await api.identity.register({ username: 'ada' })).user.username).toBe('ada');
  });

  test('of 10 calls with one proof, one makes an account', async () => {
    await using t = await createTestRouter();
    const { api } = await prove(t);

    const calls = Array.from({ length: 10 }, (_, n) =>
      api.identity.register({ username: `ada${n}` }).then(
        () => 'made',
        () => 'refused',
      ),
    );

    expect((await Promise.all(calls)).filter((outcome) => outcome === 'made')).toHaveLength(1);
    expect(await t.database.fork().count(User)).toBe(1);
  });
});

describe('an address that has an account', () => {
  test('connects nothing by itself: its owner has to sign in', async () => {
    await using t = await createTestRouter();
    await t.member('ada');
    const { api } = await prove(t);

    expect(await api.identity.proof()).toMatchObject({ proof: { next: 'signInToConnect' } });
    const attempts = [api.identity.signIn(), api.identity.register({ username: 'eve' })];

    const refusals = await Promise.all(attempts.map(failureOf));
    expect(refusals.map(({ code }) => code)).toEqual(['IDENTITY_UNKNOWN', 'EMAIL_TAKEN']);
    expect(await t.database.fork().count(ExternalIdentity)).toBe(0);
  });

  test('is not told to whom did not prove that it is theirs', async () => {
    await using t = await createTestRouter();
    await t.member('ada');

    const known = await (await prove(t, { email: null, name: 'ada@example.com' })).api;
    const { proof } = await known.identity.proof();

    expect(proof).toMatchObject({ email: null, next: 'registerByMail' });
  });

  test('is connected once its owner has signed in and says so', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { api } = await prove(t, {}, ada.principal);

    expect(await api.identity.proof()).toMatchObject({ proof: { next: 'connect' } });
    const identity = await api.identity.connect();

    expect(identity).toMatchObject({ provider: { id: 'github', name: 'GitHub' }, name: 'ada-l' });
    const { user } = await (await prove(t)).api.identity.signIn();
    expect(user.username).toBe('ada');
  });
});

describe('identity.connect', () => {
  test('SES-6: needs a session that has just proved who it is', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const authenticatedAt = new Date(Date.now() - 10 * 60_000);
    const credential = { ...ada.principal.credential, authenticatedAt };
    const { api } = await prove(t, {}, { ...ada.principal, credential });

    expect(await failureOf(api.identity.connect())).toMatchObject({
      code: 'REAUTHENTICATION_REQUIRED',
    });
  });

  test('refuses an account that signs in somebody else', async () => {
    await using t = await createTestRouter();
    await registerByProof(t);
    const bob = await t.member('bob');
    const { api } = await prove(t, {}, bob.principal);

    expect(await api.identity.proof()).toMatchObject({ proof: { next: 'taken' } });
    expect(await failureOf(api.identity.connect())).toMatchObject({ code: 'IDENTITY_TAKEN' });
  });

  test('needs a proof, and takes none that was made for something else', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { api } = await prove(t, { purpose: 'reauthenticate' }, ada.principal);

    const refusals = [
      await failureOf(ada.api.identity.connect()),
      await failureOf(api.identity.connect()),
    ];

    expect(refusals.map(({ code }) => code)).toEqual(['PROOF_REQUIRED', 'PROOF_REQUIRED']);
  });
});

describe('identity.signIn', () => {
  test('SES-3: replaces the session that came with the request', async () => {
    await using t = await createTestRouter();
    await registerByProof(t);
    const { token } = await keepProvenIdentity(t.database.fork(), CLAIMS);
    const bob = await t.member('bob');

    await t.callerOf(null, bob.token, token).api.identity.signIn();

    expect((await bob.api.session.list()).items).toEqual([]);
  });

  test('refuses a disabled user', async () => {
    await using t = await createTestRouter();
    const { userId } = await registerByProof(t);
    await t.database.fork().nativeUpdate(User, { id: userId }, { disabledAt: new Date() });

    const attempt = (await prove(t)).api.identity.signIn();

    expect(await failureOf(attempt)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a proof that has lapsed is none', async () => {
    await using t = await createTestRouter();
    await registerByProof(t);
    const { api } = await prove(t);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });

    expect(await api.identity.proof()).toEqual({ proof: null });
    expect(await failureOf(api.identity.signIn())).toMatchObject({ code: 'PROOF_REQUIRED' });
  });
});

describe('identity.reauthenticate', () => {
  test('SES-3: gives the session a new token, once per proof', async () => {
    await using t = await createTestRouter();
    const principal = await registerByProof(t);
    const { api, tokens } = await prove(t, { purpose: 'reauthenticate' }, principal);

    expect(await api.identity.proof()).toMatchObject({ proof: { next: 'reauthenticate' } });
    const begun = Date.now();
    const session = await api.identity.reauthenticate();

    expect(session.id).toBe(principal.credential.id);
    expect(Date.parse(session.authenticatedAt)).toBeGreaterThanOrEqual(begun);
    expect(tokens).toHaveLength(1);
    expect(await failureOf(api.identity.reauthenticate())).toMatchObject({
      code: 'PROOF_REQUIRED',
    });
  });

  test('takes no proof of somebody else, and none that was made to sign in', async () => {
    await using t = await createTestRouter();
    const principal = await registerByProof(t);
    const bob = await t.member('bob');
    const ofAda = await prove(t, { purpose: 'reauthenticate' }, bob.principal);
    const toSignIn = await prove(t, {}, principal);

    const attempts = [ofAda, toSignIn].map(({ api }) => failureOf(api.identity.reauthenticate()));

    const refusals = await Promise.all(attempts);
    expect(refusals.map(({ code }) => code)).toEqual(['PROOF_REQUIRED', 'PROOF_REQUIRED']);
  });
});

describe('identity.disconnect', () => {
  test('keeps the last way to sign in', async () => {
    await using t = await createTestRouter();
    const principal = await registerByProof(t);
    const { api } = t.callerOf(principal);
    const { items, hasPassword } = await api.identity.list();

    const attempt = api.identity.disconnect({ id: items[0]?.id ?? '' });

    expect(await failureOf(attempt)).toMatchObject({ code: 'LAST_WAY_IN' });
    expect(hasPassword).toBe(false);
  });

  test('of two accounts that are disconnected at once, one stays', async () => {
    await using t = await createTestRouter();
    const principal = await registerByProof(t);
    await (await prove(t, { subject: '43' }, principal)).api.identity.connect();
    const { items } = await t.callerOf(principal).api.identity.list();

    await Promise.allSettled(
      items.map(({ id }) => t.callerOf(principal).api.identity.disconnect({ id })),
    );

    expect((await t.callerOf(principal).api.identity.list()).items).toHaveLength(1);
  });

  test('ends what the account could do, and tells the log of it', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { id } = await (await prove(t, {}, ada.principal)).api.identity.connect();

    await ada.api.identity.disconnect({ id });

    const attempt = (await prove(t)).api.identity.signIn();
    expect(await failureOf(attempt)).toMatchObject({ code: 'IDENTITY_UNKNOWN' });
    const mails = await t.mailsTo('ada@example.com');
    expect(mails.map(({ subject }) => subject)).toEqual([
      'GitHub cannot sign you in any more',
      'GitHub can sign you in',
    ]);
    const events = await t.database.fork().findAll(AuditEvent, { orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['identity.connected', 'identity.disconnected']);
  });

  test("is NOT_FOUND for somebody else's", async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { id } = await (await prove(t, {}, ada.principal)).api.identity.connect();

    const attempt = bob.api.identity.disconnect({ id });

    expect(await failureOf(attempt)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
