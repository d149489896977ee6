import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const ApiTokenSchema = defineEntity({
  name: 'ApiToken',
  tableName: 'api_tokens',
  properties: {
    ...recordProperties(),
    /** The half of the token that may be shown. It finds the row and proves nothing. */
    publicId: p.text().unique('api_tokens_public_id_unique'),
    /** SHA-256 of the other half. The secret itself is only ever in the token. */
    secretHash: p.text().hidden(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    /** What its owner calls it. */
    name: p.text(),
    /** What it may do at most, separated by spaces (RFC 6749 section 3.3). */
    scope: p.text(),
    expiresAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    /** Where it was last used from. */
    lastUsedAddress: p.text().nullable(),
  },
  indexes: [
    { name: 'api_tokens_of_user', properties: ['user', 'id'] },
    { name: 'api_tokens_by_expiry', properties: ['expiresAt'] },
  ],
});

/** A credential that a person made for a program of theirs. Revoking it removes it. */
export class ApiToken extends ApiTokenSchema.class {
  static readonly storage = ApiTokenSchema;
}
ApiTokenSchema.setClass(ApiToken);
