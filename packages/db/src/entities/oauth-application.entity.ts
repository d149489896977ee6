import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';
import { User } from './user.entity.ts';

/** Whether an application can keep a secret (RFC 6749 section 2.1). */
export const APPLICATION_KINDS = ['confidential', 'public'] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

const OAuthApplicationSchema = defineEntity({
  name: 'OAuthApplication',
  tableName: 'oauth_applications',
  properties: {
    ...recordProperties(),
    /** Who registered it, and whom its own tokens act for; nobody for one that registered itself. */
    owner: () => p.manyToOne(User).ref().nullable().deleteRule('cascade'),
    name: p.text(),
    homepage: p.text().nullable(),
    kind: p.enum(APPLICATION_KINDS),
    redirectUris: p.json<string[]>(),
    /** The most that it may ask for, as RFC 6749 section 3.3 writes scopes. */
    scopes: p.text(),
    /** SHA-256 of the client secret; a public application has none. */
    secretHash: p.text().nullable().hidden(),
    /** What one that registered itself said beyond that (RFC 7591 section 2). */
    metadata: p.json<Record<string, unknown>>().defaultRaw(`'{}'`),
    /** When it last got something by its own tokens. */
    lastUsedAt: p.datetime(3).nullable(),
  },
  indexes: [{ name: 'oauth_applications_of_owner', properties: ['owner', 'id'] }],
});

/** A client, as OAuth calls it. Its id is the `client_id`. */
export class OAuthApplication extends OAuthApplicationSchema.class {
  static readonly storage = OAuthApplicationSchema;
}
OAuthApplicationSchema.setClass(OAuthApplication);
