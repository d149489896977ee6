import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';

/** What somebody went to a provider for. */
export const PROOF_PURPOSES = ['signIn', 'reauthenticate'] as const;
export type ProofPurpose = (typeof PROOF_PURPOSES)[number];

const ProvenIdentitySchema = defineEntity({
  name: 'ProvenIdentity',
  tableName: 'proven_identities',
  properties: {
    ...recordProperties(),
    /** The half of the token that finds the row and proves nothing. */
    publicId: p.text().unique('proven_identities_public_id_unique'),
    /** SHA-256 of the other half. */
    secretHash: p.text().hidden(),
    purpose: p.enum(PROOF_PURPOSES),
    provider: p.text(),
    issuer: p.text(),
    subject: p.text(),
    name: p.text(),
    /** An address that the provider vouches for, and that the settings trust it with. */
    email: p.text().nullable(),
    expiresAt: p.datetime(3),
  },
  indexes: [{ name: 'proven_identities_by_expiry', properties: ['expiresAt'] }],
});

/** What a provider has just said of a browser's owner, until they have used it or let it lapse. */
export class ProvenIdentity extends ProvenIdentitySchema.class {
  static readonly storage = ProvenIdentitySchema;
}
ProvenIdentitySchema.setClass(ProvenIdentity);
