import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'sessions',
  properties: {
    ...recordProperties(),
    /** The half of the token that may be shown: 128 random bits. It finds the row and proves nothing. */
    publicId: p.text().unique('sessions_public_id_unique'),
    /** SHA-256 of the other half. The secret itself is only ever in the token. */
    secretHash: p.text().hidden(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    userAgent: p.text().default(''),
    address: p.text().default(''),
    lastUsedAt: p.datetime(3),
    idleExpiresAt: p.datetime(3),
    absoluteExpiresAt: p.datetime(3),
  },
  indexes: [
    { name: 'sessions_of_user', properties: ['user', 'id'] },
    { name: 'sessions_by_expiry', properties: ['idleExpiresAt'] },
  ],
});

export class Session extends SessionSchema.class {
  static readonly storage = SessionSchema;
}
SessionSchema.setClass(Session);
