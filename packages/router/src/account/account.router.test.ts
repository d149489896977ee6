import { AuditEvent, findSession, promoteUser, User } from '@duet/db';
import { describe, expect, test } from 'vitest';
import type { Principal } from '../context.ts';
import { createTestRouter, failureOf } from '../testing/index.ts';

type TestRouter = Awaited<ReturnType<typeof createTestRouter>>;

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** An admin and an ordinary member. */
async function createWorld() {
  const t = await createTestRouter();
  const boss = await t.member('boss', 'admin');
  const ada = await t.member('ada');
  const id = ada.principal.userId;
  return { t, boss, ada, id, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

function kindsIn({ database }: TestRouter): Promise<string[]> {
  const events = database.fork().findAll(AuditEvent, { orderBy: { id: 'asc' } });
  return events.then((all) => all.map(({ kind }) => kind));
}

function countAdmins({ database }: TestRouter): Promise<number> {
  return database.fork().count(User, { role: 'admin', disabledAt: null });
}

describe('account.list', () => {
  test('has every account, the newest first, without anything secret', async () => {
    await using world = await createWorld();

    const { items } = await world.boss.api.account.list();

    expect(items.map(({ username }) => username)).toEqual(['ada', 'boss']);
    expect(items[0]).toMatchObject({ email: 'ada@example.com', role: 'user', disabledAt: null });
    expect(JSON.stringify(items)).not.toMatch(/hash|password/i);
  });

  test.each([
    [{ q: 'ADA' }, ['ada']],
    [{ q: 'boss@example' }, ['boss']],
    [{ q: '%' }, []],
    [{ role: 'admin' }, ['boss']],
    [{ status: 'disabled' }, ['off']],
    [{ status: 'enabled', sort: 'username' }, ['ada', 'boss']],
    [{ createdAt: { lt: '2020-01-01T00:00:00Z' } }, []],
  ] as const)('finds with %j', async (input, names) => {
    await using world = await createWorld();
    const { principal } = await world.t.member('off');
    const off = { id: principal.userId, reason: 'Spam' };
    await world.boss.api.account.disable(off);

    const { items } = await world.boss.api.account.list(input);

    expect(items.map(({ username }) => username)).toEqual(names);
  });

  test.each(['user', 'moderator'] as const)('is not for a %s', async (role) => {
    await using t = await createTestRouter();
    const { api, principal } = await t.member('ada', role);
    const id = principal.userId;

    const attempts = [
      api.account.list(),
      api.account.byId({ id }),
      api.account.disable({ id, reason: 'Spam' }),
      api.account.enable({ id }),
      api.account.changeRole({ id, role: 'admin' }),
    ];

    const codes = await Promise.all(attempts.map((call) => failureOf(call)));
    expect(codes.map(({ code }) => code)).toEqual(Array(5).fill('FORBIDDEN'));
  });
});

describe('account.disable', () => {
  test('SES-5: ends the sessions in the same transaction, and lets nobody sign in', async () => {
    await using world = await createWorld();
    const { t, boss, ada, id } = world;

    const disabled = await boss.api.account.disable({ id, reason: 'Spam' });

    expect(disabled.disabledAt).not.toBeNull();
    expect(await findSession(t.database.fork(), ada.token)).toBeNull();
    const [event] = await t.database.fork().findAll(AuditEvent);
    expect(event).toMatchObject({
      kind: 'account.disabled',
      actorId: boss.principal.userId,
      subjectId: id,
      details: { reason: 'Spam' },
    });
  });

  test('is done once, however often one asks, and undone by enabling', async () => {
    await using world = await createWorld();
    const { t, boss, id } = world;

    const first = await boss.api.account.disable({ id, reason: 'Spam' });
    const second = await boss.api.account.disable({ id, reason: 'Again' });
    const third = await boss.api.account.enable({ id });
    await boss.api.account.enable({ id });

    expect(second).toEqual(first);
    expect(third).toMatchObject({ disabledAt: null, version: first.version + 1 });
    expect(await kindsIn(t)).toEqual(['account.disabled', 'account.enabled']);
  });

  test('wants a reason', async () => {
    await using world = await createWorld();

    const failure = await failureOf(world.boss.api.account.disable({ id: world.id, reason: ' ' }));

    expect(failure).toMatchObject({ code: 'VALIDATION', errors: [{ path: ['reason'] }] });
  });
});

describe('account.changeRole', () => {
  test('SES-3: gives the role and ends the sessions of the account', async () => {
    await using world = await createWorld();
    const { t, boss, ada, id } = world;

    const changed = await boss.api.account.changeRole({ id, role: 'moderator' });
    await boss.api.account.changeRole({ id, role: 'moderator' });

    expect(changed.role).toBe('moderator');
    expect(await findSession(t.database.fork(), ada.token)).toBeNull();
    expect(await kindsIn(t)).toEqual(['account.roleChanged']);
  });

  test('knows the version that the admin saw', async () => {
    await using world = await createWorld();
    const { boss, id } = world;
    const { version } = await boss.api.account.byId({ id });
    await boss.api.account.changeRole({ id, role: 'moderator', expectedVersion: version });

    const stale = boss.api.account.changeRole({ id, role: 'user', expectedVersion: version });

    expect((await failureOf(stale)).code).toBe('PRECONDITION_FAILED');
  });

  test('is NOT_FOUND for an account that is not there', async () => {
    await using world = await createWorld();
    const { api } = world.boss;

    const attempts = [
      api.account.byId({ id: NOBODY }),
      api.account.changeRole({ id: NOBODY, role: 'user' }),
      api.account.disable({ id: NOBODY, reason: 'Spam' }),
      api.account.enable({ id: NOBODY }),
    ];

    const codes = await Promise.all(attempts.map((call) => failureOf(call)));
    expect(codes.map(({ code }) => code)).toEqual(Array(4).fill('NOT_FOUND'));
  });
});

describe('the last admin', () => {
  test('cannot leave: nobody disables themselves or changes their own role', async () => {
    await using t = await createTestRouter();
    const { api, principal } = await t.member('boss', 'admin');
    const id = principal.userId;

    const attempts = [
      api.account.changeRole({ id, role: 'user' }),
      api.account.disable({ id, reason: 'Tired' }),
    ];

    const failures = await Promise.all(attempts.map((call) => failureOf(call)));
    expect(failures.map(({ code }) => code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(failures[0]?.message).toContain('another admin has to do it');
    expect(await countAdmins(t)).toBe(1);
  });

  test('stays when two admins demote each other at once', async () => {
    await using t = await createTestRouter();

    for (let round = 0; round < 20; round++) {
      const one = await t.member(`one-${round}`, 'admin');
      const two = await t.member(`two-${round}`, 'admin');
      const outcomes = await Promise.allSettled([
        one.api.account.changeRole({ id: two.principal.userId, role: 'user' }),
        two.api.account.changeRole({ id: one.principal.userId, role: 'user' }),
      ]);

      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await countAdmins(t)).toBe(round + 1);
    }
  });

  test('stays when many disable each other in a ring', async () => {
    await using t = await createTestRouter();
    const names = Array.from({ length: 6 }, (_, index) => `admin-${index}`);
    const admins = await Promise.all(names.map((name) => t.member(name, 'admin')));

    const outcomes = await Promise.allSettled(
      admins.map(({ api }, index) => {
        const { principal } = admins[(index + 1) % admins.length] ?? {};
        return api.account.disable({ id: principal?.userId ?? NOBODY, reason: 'Coup' });
      }),
    );

    const disabled = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await countAdmins(t)).toBe(admins.length - disabled);
    expect(await countAdmins(t)).toBeGreaterThan(0);
  });

  test('who was demoted meanwhile changes nobody any more', async () => {
    await using world = await createWorld();
    const { t, boss, id } = world;
    const other = await t.member('other', 'admin');
    await other.api.account.changeRole({ id: boss.principal.userId, role: 'user' });

    const failure = await failureOf(boss.api.account.changeRole({ id, role: 'admin' }));

    expect(failure).toMatchObject({ code: 'FORBIDDEN', message: 'You are no admin any more' });
  });
});

describe('credentials', () => {
  const now = Date.now();
  const stale = { kind: 'session', id: 'x', authenticatedAt: new Date(now - 11 * 60_000) } as const;
  const scopes = ['account:read', 'account:write'];

  test.each([
    [stale, 'REAUTHENTICATION_REQUIRED'],
    [{ kind: 'apiToken', id: 'x', scopes }, 'SESSION_REQUIRED'],
  ] as const)('an account is not changed with %j', async (credential, reason) => {
    await using world = await createWorld();
    const principal: Principal = { ...world.boss.principal, credential };
    const { api } = world.t.callerOf(principal);

    const { items } = await api.account.list();
    const failure = await failureOf(api.account.changeRole({ id: world.id, role: 'admin' }));

    expect(items).toHaveLength(2);
    expect(failure.code).toBe(reason);
  });
});

test('what the command line did reads like everything else', async () => {
  await using t = await createTestRouter();
  const boss = await t.member('boss');
  await promoteUser(t.database.fork(), 'boss');

  const { items } = await boss.api.audit.mine();

  expect(items).toMatchObject([
    { kind: 'account.roleChanged', details: { from: 'user', to: 'admin' }, actor: null },
  ]);
});
