import { defineEntity, p } from '@mikro-orm/core';

/** How many mails of a kind were sent to an address lately. It is not a record: nobody reads, changes or links to it. */
const MailAllowanceSchema = defineEntity({
  name: 'MailAllowance',
  tableName: 'mail_allowances',
  properties: {
    address: p.text().primary(),
    purpose: p.text().primary(),
    sent: p.integer(),
    /** When the counting begins anew. */
    expiresAt: p.datetime(3),
  },
  indexes: [{ name: 'mail_allowances_by_expiry', properties: ['expiresAt'] }],
});

export class MailAllowance extends MailAllowanceSchema.class {
  static readonly storage = MailAllowanceSchema;
}
MailAllowanceSchema.setClass(MailAllowance);
