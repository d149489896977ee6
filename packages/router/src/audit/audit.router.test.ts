import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';
import { AUDIT_SENTENCES, describeEvent } from './audit.schema.ts';
import { audit } from './audit.ts';

/** An admin who has looked into Ada's account, and Bob, whom it does not concern. */
async function createWorld() {
  const t = await createTestRouter();
  const boss = await t.member('boss', 'admin');
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const id = ada.principal.userId;
  await ada.api.user.update({ username: 'ada-l' });
  await bob.api.user.update({ bio: 'Bob' });
  await boss.api.account.disable({ id, reason: 'Spam' });
  return { t, boss, ada, bob, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

describe('audit.mine', () => {
  test('has what concerns the caller, and nothing else', async () => {
    await using world = await createWorld();

    const { items } = await world.ada.api.audit.mine({ sort: 'at' });

    expect(items.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['account.renamed', 'ada-l'],
      ['account.disabled', 'boss'],
    ]);
  });

  test('says where the caller acted from, and not where somebody else did', async () => {
    await using world = await createWorld();

    const [own, other] = (await world.ada.api.audit.mine({ sort: 'at' })).items;

    const { id } = world.ada.principal.credential;
    expect(own).toMatchObject({ address: '127.0.0.1', userAgent: 'vitest', credentialId: id });
    expect(other).toMatchObject({ address: null, userAgent: null, credentialId: null });
  });

  test('says where somebody failed to sign in from', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { context } = t.callerOf(null);
    const details = { reason: 'wrong password' };
    await audit(context, { kind: 'session.refused', subject: ada.principal.userId, details });

    const { items } = await ada.api.audit.mine();

    expect(items).toMatchObject([{ actor: null, address: '127.0.0.1' }]);
  });
});

describe('audit.list', () => {
  test('has everything, the newest first', async () => {
    await using world = await createWorld();

    const { items } = await world.boss.api.audit.list();

    expect(items.map(({ kind, actor, subject }) => [kind, actor, subject])).toEqual([
      ['account.disabled', 'boss', 'ada-l'],
      ['account.changed', 'bob', 'bob'],
      ['account.renamed', 'ada-l', 'ada-l'],
    ]);
    expect(items[0]).toMatchObject({ address: '127.0.0.1', userAgent: 'vitest' });
  });

  test.each([
    [{ kind: 'account.disabled' }, 1],
    [{ subject: 'ADA-L' }, 2],
    [{ actor: 'boss' }, 1],
    [{ actor: 'bob', subject: 'ada-l' }, 0],
    [{ at: { lt: '2020-01-01T00:00:00Z' } }, 0],
    [{ at: { gte: '2020-01-01T00:00:00Z' } }, 3],
  ] as const)('finds with %j', async (input, count) => {
    await using world = await createWorld();

    const { items } = await world.boss.api.audit.list(input);

    expect(items).toHaveLength(count);
  });

  test('is for admins', async () => {
    await using t = await createTestRouter();
    const mod = await t.member('mod', 'moderator');

    expect((await failureOf(mod.api.audit.list())).code).toBe('FORBIDDEN');
    expect((await failureOf(t.stranger.audit.list())).code).toBe('UNAUTHORIZED');
  });
});

describe('describeEvent', () => {
  test('puts the details where the sentence names them', () => {
    const details = { from: 'user', to: 'admin' };

    expect(describeEvent({ kind: 'account.roleChanged', details })).toBe(
      'Changed the role from user to admin',
    );
  });

  test('calls what it does not know by its kind', () => {
    expect(describeEvent({ kind: 'future.kind', details: {} })).toBe('future.kind');
  });

  test('is a sentence without a full stop for every kind', () => {
    for (const sentence of Object.values(AUDIT_SENTENCES))
      expect(sentence).toMatch(/^[A-Z].*[^.]$/);
  });
});
