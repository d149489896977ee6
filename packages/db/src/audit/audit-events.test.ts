import { describe, expect, test } from 'vitest';
import type { Database } from '../database.ts';
import { AuditEvent } from '../entities/index.ts';
import { createTestDatabase } from '../testing/index.ts';
import { transactional } from '../transaction.ts';
import { addAuditEvent } from './audit-events.ts';
import { pruneAuditEvents } from './prune-audit-events.ts';

const event = {
  kind: 'session.created',
  actorId: null,
  subjectId: null,
  credentialKind: null,
  credentialId: null,
  address: '192.0.2.1',
  userAgent: 'test',
  details: { name: "o'hara" },
};

/** Adds an event that happened a number of days ago. */
async function addOlder(database: Database, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 24 * 60 * 60_000);
  const em = database.fork();
  em.create(AuditEvent, { ...event, at });
  await em.flush();
}

describe('the audit log', () => {
  test('has what was added', async () => {
    await using database = await createTestDatabase();

    await addAuditEvent(database.fork(), event);

    const [stored] = await database.fork().findAll(AuditEvent);
    expect(stored).toMatchObject(event);
    expect(stored?.at.getTime()).toBeCloseTo(Date.now(), -4);
  });

  test('tells of nothing that was undone', async () => {
    await using database = await createTestDatabase();

    const undone = transactional(database.fork(), async (em) => {
      await addAuditEvent(em, event);
      throw new Error('no');
    });

    await expect(undone).rejects.toThrow('no');
    expect(await database.fork().count(AuditEvent)).toBe(0);
  });

  test.each([
    "update audit_events set kind = 'other'",
    'delete from audit_events',
    'truncate audit_events',
    "insert into audit_events select * from audit_events on conflict (id) do update set kind = 'x'",
  ])('is append-only: the database refuses %s', async (statement) => {
    await using database = await createTestDatabase();
    await addAuditEvent(database.fork(), event);

    const attempt = database.fork().execute(statement);

    await expect(attempt).rejects.toThrow('audit_events is append-only');
    expect(await database.fork().findAll(AuditEvent)).toMatchObject([event]);
  });

  test('loses what an operator prunes, and is append-only as before', async () => {
    await using database = await createTestDatabase();
    for (const days of [400, 370, 366, 364, 0]) await addOlder(database, days);
    const before = new Date(Date.now() - 365 * 24 * 60 * 60_000);

    const removed = await pruneAuditEvents(database.fork(), { before, chunk: 2 });

    expect(removed).toBe(3);
    expect(await database.fork().count(AuditEvent)).toBe(2);
    const attempt = database.fork().execute('delete from audit_events');
    await expect(attempt).rejects.toThrow('append-only');
  });
});
