import type { AuditEvent } from '../entities/audit-event.entity.ts';
import { newId } from '../entities/record.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

export type NewAuditEvent = Pick<
  AuditEvent,
  | 'kind'
  | 'actorId'
  | 'subjectId'
  | 'credentialKind'
  | 'credentialId'
  | 'address'
  | 'userAgent'
  | 'details'
>;

/** Adds an event to the audit log, in the transaction that `em` is in: what is undone is not told of. */
export async function addAuditEvent(em: EntityManager, event: NewAuditEvent): Promise<void> {
  await kysely(em)
    .insertInto('audit_events')
    .values({
      id: newId(),
      at: new Date(),
      kind: event.kind,
      actor_id: event.actorId ?? null,
      subject_id: event.subjectId ?? null,
      credential_kind: event.credentialKind ?? null,
      credential_id: event.credentialId ?? null,
      address: event.address,
      user_agent: event.userAgent,
      details: event.details,
    })
    .execute();
}
