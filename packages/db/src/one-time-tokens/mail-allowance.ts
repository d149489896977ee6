import { sql } from 'kysely';
import type { TokenPurpose } from '../entities/one-time-token.entity.ts';
import type { EntityManager } from '../entity-manager.ts';
import { kysely } from '../kysely.ts';

export interface MailAllowanceRequest {
  address: string;
  purpose: TokenPurpose;
  /** The most mails in the time that begins with the first of them. */
  limit: number;
  windowMs: number;
}

/** Counts a mail to an address and tells whether it may be sent. Decided in the one statement that counts, so many at once never exceed the limit. */
export async function takeMailAllowance(
  em: EntityManager,
  { address, purpose, limit, windowMs }: MailAllowanceRequest,
): Promise<boolean> {
  const now = new Date();
  const isOver = sql<boolean>`mail_allowances.expires_at <= ${now.toISOString()}::timestamptz`;
  const taken = await kysely(em)
    .insertInto('mail_allowances')
    .values({ address, purpose, sent: 1, expires_at: new Date(now.getTime() + windowMs) })
    .onConflict((conflict) =>
      conflict
        .columns(['address', 'purpose'])
        .doUpdateSet({
          sent: sql<number>`case when ${isOver} then 1 else mail_allowances.sent + 1 end`,
          expires_at: sql<string>`case when ${isOver} then excluded.expires_at else mail_allowances.expires_at end`,
        })
        .where(({ or, eb }) => or([isOver, eb('mail_allowances.sent', '<', limit)])),
    )
    .returning('sent')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Forgets the counts whose time is over. */
export async function deleteExpiredMailAllowances(em: EntityManager): Promise<void> {
  await kysely(em)
    .deleteFrom('mail_allowances')
    .where('expires_at', '<=', new Date().toISOString())
    .execute();
}
