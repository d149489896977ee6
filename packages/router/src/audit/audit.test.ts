import { AuditEvent } from '@duet/db';
import { describe, expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';
import { audit } from './audit.ts';

type TestRouter = Awaited<ReturnType<typeof createTestRouter>>;

const account = { username: 'ada', email: 'ada@example.com', password: 'a long enough secret' };

/** What the log has, oldest first. */
function eventsOf({ database }: TestRouter): Promise<AuditEvent[]> {
  return database.fork().findAll(AuditEvent, { orderBy: { id: 'asc' } });
}

describe('the audit log', () => {
  test('says who did what to whom, with which credential and from where', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const details = { from: 'ada', to: 'ada-l' };

    await audit(ada.context, { kind: 'account.renamed', subject: ada.principal.userId, details });

    expect(await eventsOf(t)).toMatchObject([
      {
        kind: 'account.renamed',
        actorId: ada.principal.userId,
        subjectId: ada.principal.userId,
        credentialKind: 'session',
        credentialId: ada.principal.credential.id,
        address: '127.0.0.1',
        userAgent: 'vitest',
        details,
      },
    ]);
  });

  test('has the details that the sentence names: others do not compile', async () => {
    await using t = await createTestRouter();
    const { context } = await t.member('ada');

    // @ts-expect-error -- the sentence has {from} and {to}
    await audit(context, { kind: 'account.renamed', subject: null });
    // @ts-expect-error -- the sentence has {reason}
    await audit(context, { kind: 'session.refused', subject: null, details: { because: 'x' } });

    expect(await eventsOf(t)).toHaveLength(2);
  });

  test('tells of sign-in, refusal, renaming and sign-out', async () => {
    await using t = await createTestRouter();
    await t.account(account);
    const { user, session } = await t.stranger.session.create({
      email: account.email,
      password: account.password,
    });
    const wrong = { email: account.email, password: 'wrong' };
    await t.stranger.session.create(wrong).catch(() => undefined);
    const credential = { kind: 'session', id: session.id, authenticatedAt: new Date() } as const;
    const ada = t.callerOf({ userId: user.id, username: 'ada', role: 'user', credential });

    await ada.api.user.update({ username: 'ada-l', bio: 'Analyst' });
    await ada.api.session.delete();

    const events = await eventsOf(t);
    expect(events.map(({ kind, subjectId, details }) => [kind, subjectId, details])).toEqual([
      ['session.created', user.id, {}],
      ['session.refused', user.id, { reason: 'wrong password' }],
      ['account.renamed', user.id, { from: 'ada', to: 'ada-l' }],
      ['account.changed', user.id, { fields: 'bio' }],
      ['session.deleted', user.id, {}],
    ]);
    expect(events.map(({ credentialId }) => credentialId)).toEqual([
      session.id,
      null,
      session.id,
      session.id,
      session.id,
    ]);
  });

  test('tells of nothing that failed', async () => {
    await using t = await createTestRouter();
    await t.member('bob');
    const ada = await t.member('ada');

    await ada.api.user.update({ username: 'bob' }).catch(() => undefined);

    expect(await eventsOf(t)).toEqual([]);
  });

  test('has no e-mail address and no password of who is refused', async () => {
    await using t = await createTestRouter();

    await t.stranger.session
      .create({ email: account.email, password: account.password })
      .catch(() => undefined);

    const log = JSON.stringify(await eventsOf(t));
    expect(log).toContain('nobody has this e-mail address');
    expect(log).not.toMatch(/ada@|long enough/);
  });
});
