import { defineEntity, p } from '@mikro-orm/core';
import { OAuthApplication } from './oauth-application.entity.ts';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

const OAuthGrantSchema = defineEntity({
  name: 'OAuthGrant',
  tableName: 'oauth_grants',
  properties: {
    ...recordProperties(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    application: () => p.manyToOne(OAuthApplication).ref().deleteRule('cascade'),
    /** What was granted, as RFC 6749 section 3.3 writes scopes. */
    scopes: p.text(),
    lastUsedAt: p.datetime(3).nullable(),
    expiresAt: p.datetime(3),
  },
  indexes: [
    { name: 'oauth_grants_of_user', properties: ['user', 'application', 'id'] },
    { name: 'oauth_grants_of_application', properties: ['application'] },
    { name: 'oauth_grants_by_expiry', properties: ['expiresAt'] },
  ],
});

/** What a person let an application do, one for each time that they let it in. Every code and token hangs on one. */
export class OAuthGrant extends OAuthGrantSchema.class {
  static readonly storage = OAuthGrantSchema;
}
OAuthGrantSchema.setClass(OAuthGrant);
