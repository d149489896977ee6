import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const ExternalIdentitySchema = defineEntity({
  name: 'ExternalIdentity',
  tableName: 'external_identities',
  properties: {
    ...recordProperties(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    /** The id that the settings give the provider. */
    provider: p.text(),
    /** Issuer and subject together name an account for ever (OpenID Connect Core section 2); everything else may change. */
    issuer: p.text(),
    subject: p.text(),
    /** What the owner knows the account as: a name or an address, as it was when it was connected. */
    name: p.text(),
    lastUsedAt: p.datetime(3),
  },
  uniques: [{ name: 'external_identities_unique', properties: ['issuer', 'subject'] }],
  indexes: [{ name: 'external_identities_of_user', properties: ['user', 'id'] }],
});

/** An account at another provider that signs its owner in here. */
export class ExternalIdentity extends ExternalIdentitySchema.class {
  static readonly storage = ExternalIdentitySchema;
}
ExternalIdentitySchema.setClass(ExternalIdentity);
