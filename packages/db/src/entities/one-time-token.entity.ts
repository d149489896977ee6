import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';

/** What a link in a mail is for. */
export const TOKEN_PURPOSES = ['signUp', 'recovery', 'emailChange', 'emailChangeUndo'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

const OneTimeTokenSchema = defineEntity({
  name: 'OneTimeToken',
  tableName: 'one_time_tokens',
  properties: {
    ...recordProperties(),
    /** The half of the token that finds the row and proves nothing. */
    publicId: p.text().unique('one_time_tokens_public_id_unique'),
    /** SHA-256 of the other half. The secret itself is only ever in the mail. */
    secretHash: p.text().hidden(),
    purpose: p.enum(TOKEN_PURPOSES),
    /** Whom it is for, an address or a user: of one purpose each has one token, the newest. */
    subject: p.text(),
    /** What is done when it is used. */
    payload: p.json<Record<string, string>>().hidden(),
    expiresAt: p.datetime(3),
  },
  uniques: [{ name: 'one_time_tokens_subject_unique', properties: ['subject', 'purpose'] }],
  indexes: [{ name: 'one_time_tokens_by_expiry', properties: ['expiresAt'] }],
});

/** What a link in a mail carries: it works once, for a while, and until the next one is sent. */
export class OneTimeToken extends OneTimeTokenSchema.class {
  static readonly storage = OneTimeTokenSchema;
}
OneTimeTokenSchema.setClass(OneTimeToken);
