import { User } from '@duet/db';
import { findDeviceName } from '../session/device-name.ts';
import type { ProcedureContext } from '../trpc.ts';
import { type Letter, toMail } from './letter.ts';
import { describeNotice, type SecurityNotice } from './security-notices.ts';

/** What a letter needs of a call. */
export type LetterContext = Pick<ProcedureContext, 'mail' | 'device' | 'afterCommit'>;

export type NoticeContext = LetterContext & Pick<ProcedureContext, 'em'>;

/** Tells the owner of an account by mail what was done with it, once it has been done: `await notify(ctx, userId, { kind: 'passwordChanged' })`. */
export async function notify(
  ctx: NoticeContext,
  userId: string,
  notice: SecurityNotice,
): Promise<void> {
  const user = await ctx.em.findOneOrFail(User, userId, { fields: ['username', 'email'] });
  const { subject, sentence, remedy, page } = describeNotice(notice);
  sendLetter(ctx, user.email, {
    subject,
    username: user.username,
    paragraphs: [sentence],
    facts: describeCaller(ctx),
    closing: [
      'If that was you, there is nothing to do.',
      `If it was not, ${remedy}: ${ctx.mail.origin}${page}`,
    ],
  });
}

/** Sends a letter when the call has committed. */
export function sendLetter(ctx: LetterContext, to: string, letter: Letter): void {
  ctx.afterCommit(() => ctx.mail.send(toMail(to, letter)));
}

/** Says when and from where. What a program calls itself is a stranger's text, and stays out unless it is known. */
export function describeCaller({ device }: Pick<LetterContext, 'device'>): Letter['facts'] {
  return [
    ['When', `${formatTime(new Date())} UTC`],
    ['From', `${findDeviceName(device.userAgent) ?? 'an unknown program'}, ${device.address}`],
  ];
}

/** The first format that a process makes takes 20 ms: no start should wait for it. */
function formatTime(time: Date): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(time);
}
