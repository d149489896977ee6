import { defineEntity, p } from '@mikro-orm/core';
import { OAuthApplication } from './oauth-application.entity.ts';
import { OAuthGrant } from './oauth-grant.entity.ts';
import { User } from './user.entity.ts';

const OAuthRecordSchema = defineEntity({
  name: 'OAuthRecord',
  tableName: 'oauth_records',
  properties: {
    /** Names the record, and proves nothing. */
    id: p.uuid().primary(),
    /** The model of the provider: `AccessToken`, `AuthorizationCode` and so on. */
    kind: p.text(),
    /** SHA-256 of the code, token or id that finds the record. It is only ever in the hands of who got it. */
    secretHash: p.text().unique('oauth_records_secret_hash_unique').hidden(),
    application: () => p.manyToOne(OAuthApplication).ref().nullable().deleteRule('cascade'),
    grant: () => p.manyToOne(OAuthGrant).ref().nullable().deleteRule('cascade'),
    /** Whom a token acts for. */
    user: () => p.manyToOne(User).ref().nullable().deleteRule('cascade'),
    /** What the provider has to know, with nothing in it that proves anything. */
    payload: p.json<Record<string, unknown>>(),
    expiresAt: p.datetime(3),
  },
  indexes: [
    { name: 'oauth_records_of_grant', properties: ['grant'] },
    { name: 'oauth_records_of_application', properties: ['application'] },
    { name: 'oauth_records_of_user', properties: ['user'] },
    { name: 'oauth_records_by_expiry', properties: ['expiresAt'] },
  ],
});

/** A code, a token or a request on its way, as the provider keeps them. Nobody lists, changes or links to one. */
export class OAuthRecord extends OAuthRecordSchema.class {
  static readonly storage = OAuthRecordSchema;
}
OAuthRecordSchema.setClass(OAuthRecord);
