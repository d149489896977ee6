import { defineEntity, p } from '@mikro-orm/core';
import { newId } from './record.ts';

const AuditEventSchema = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_events',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => newId()),
    at: p.datetime(3).defaultRaw('now()'),
    /** What happened: `session.created`. */
    kind: p.text(),
    /** Who did it; null for somebody who could not prove who they are. No key of another table: the log outlasts what it tells of. */
    actorId: p.uuid().nullable(),
    /** Whose account it concerns; null when nobody's is known. */
    subjectId: p.uuid().nullable(),
    credentialKind: p.text().nullable(),
    /** The half of the credential that proves nothing. */
    credentialId: p.text().nullable(),
    address: p.text(),
    userAgent: p.text(),
    /** Ids and names, never a secret. */
    details: p.json<Record<string, string>>().defaultRaw(`'{}'`),
  },
  indexes: [
    { name: 'audit_events_by_time', properties: ['at', 'id'] },
    { name: 'audit_events_of_subject', properties: ['subjectId', 'at', 'id'] },
    { name: 'audit_events_by_actor', properties: ['actorId', 'at', 'id'] },
    { name: 'audit_events_of_kind', properties: ['kind', 'at', 'id'] },
  ],
  triggers: [
    {
      name: 'append_only',
      timing: 'before',
      // The migration adds TRUNCATE: the schema comparison does not see such triggers.
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'audit_events is append-only';`,
    },
  ],
});

/** Something sensitive that was done or tried. Rows are added and read; the database refuses everything else. */
export class AuditEvent extends AuditEventSchema.class {
  static readonly storage = AuditEventSchema;
}
AuditEventSchema.setClass(AuditEvent);
