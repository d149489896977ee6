import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';

const SigningKeySchema = defineEntity({
  name: 'SigningKey',
  tableName: 'signing_keys',
  properties: {
    ...recordProperties(),
    /** The thumbprint of the public key (RFC 7638), by which signatures name it. */
    kid: p.text().unique('signing_keys_kid_unique'),
    /** The number of the period in which it signs, see `schedule.ts`. */
    period: p.integer(),
    /** The public key: `x` of a JSON Web Key (RFC 8037 section 2). */
    publicKey: p.text(),
    /** The private key, encrypted. */
    sealedPrivateKey: p.text().hidden().lazy(),
    /** Names the secret that it is encrypted with. */
    sealedWith: p.text(),
    publishedUntil: p.datetime(3),
  },
  uniques: [
    // Of the nodes that make the key of a period at once, one succeeds, and all use that.
    { name: 'signing_keys_of_period_unique', properties: ['period', 'sealedWith'] },
  ],
});

/** An Ed25519 key that this installation signs tokens with. */
export class SigningKey extends SigningKeySchema.class {
  static readonly storage = SigningKeySchema;
}
SigningKeySchema.setClass(SigningKey);
