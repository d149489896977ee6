import { defineEntity, p } from '@mikro-orm/core';
import { Session } from './session.entity.ts';

/** A write that was carried out, and what its caller was told. It is not a record: nobody reads, changes or links to it. */
const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_keys',
  properties: {
    /** A digest of caller, operation and key. */
    id: p.text().primary(),
    /** A digest of the input, keyed by the key, which is not stored. */
    fingerprint: p.text(),
    /** The reply as JSON; null while the call runs, and for good when it held a secret. */
    reply: p.text().nullable(),
    /** The session that a sign-in began. When it ends, there is nothing left to repeat. */
    session: () => p.manyToOne(Session).ref().nullable().deleteRule('cascade'),
    expiresAt: p.datetime(3),
  },
  indexes: [
    { name: 'idempotency_keys_by_expiry', properties: ['expiresAt'] },
    { name: 'idempotency_keys_of_session', properties: ['session'] },
  ],
});

export class IdempotencyKey extends IdempotencyKeySchema.class {
  static readonly storage = IdempotencyKeySchema;
}
IdempotencyKeySchema.setClass(IdempotencyKey);
