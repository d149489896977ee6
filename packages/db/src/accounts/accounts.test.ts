import { describe, expect, test } from 'vitest';
import { AuditEvent, User } from '../entities/index.ts';
import { createSession, findSession } from '../sessions/sessions.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import { changeRole } from './change-role.ts';
import { NoSuchUserError, promoteUser } from './promote-user.ts';

const device = { userAgent: 'test', address: '192.0.2.1' };

describe('changeRole', () => {
  test('SES-3: ends every session of the user, and nobody else’s', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');
    const bob = await createUser(database.fork(), 'bob');
    const [adas, bobs] = [
      await createSession(database.fork(), { user: ada, device }),
      await createSession(database.fork(), { user: bob, device }),
    ];

    await changeRole(database.fork(), ada, 'moderator');

    expect(await findSession(database.fork(), adas.token)).toBeNull();
    expect(await findSession(database.fork(), bobs.token)).not.toBeNull();
    const { role, version } = await database.fork().findOneOrFail(User, ada.id);
    expect({ role, version }).toEqual({ role: 'moderator', version: ada.version + 1 });
  });
});

describe('promoteUser', () => {
  test('makes an admin of whoever has the name, once, and the audit log tells of it', async () => {
    await using database = await createTestDatabase();
    const ada = await createUser(database.fork(), 'ada');

    const first = await promoteUser(database.fork(), 'ADA');
    const second = await promoteUser(database.fork(), 'ada');

    expect([first, second]).toEqual(['user', 'admin']);
    expect((await database.fork().findOneOrFail(User, ada.id)).role).toBe('admin');
    expect(await database.fork().findAll(AuditEvent)).toMatchObject([
      {
        kind: 'account.roleChanged',
        actorId: null,
        subjectId: ada.id,
        userAgent: 'account:promote',
      },
    ]);
  });

  test('says so when nobody has the name', async () => {
    await using database = await createTestDatabase();

    await expect(promoteUser(database.fork(), 'ada')).rejects.toThrow(NoSuchUserError);
  });
});
