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
    /** When its owner last proved who they are: at sign-in, and at each re-authentication since. */
    authenticatedAt: p.datetime(3),
    /** Whether its owner chose to stay signed in on this device when the browser is closed. */
    isRemembered: p.boolean().default(false),
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
