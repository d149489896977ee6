import {
  type EntityManager,
  endAccess,
  revokeLaterOneTimeTokens,
  revokeOneTimeTokens,
  User,
} from '@duet/db';
import { LockMode } from '@mikro-orm/core';
import { audit } from '../audit/audit.ts';
import type { Principal } from '../context.ts';
import { invalidField } from '../errors.ts';
import { createLink, mayMail, refuseLink, toSentMail, useLink } from '../mail/links.ts';
import type { SentMailOutput } from '../mail/mail.schema.ts';
import { notify, sendLetter } from '../mail/notify.ts';
import type { ProcedureContext } from '../trpc.ts';
import { findByEmail } from '../user/find-by-email.ts';
import {
  toFormerAddress,
  toNewAddress,
  toOldAddress,
  toOtherOwner,
} from './email-change.letters.ts';
import type {
  ChangedEmailOutput,
  ChangeEmailInput,
  KeptEmailOutput,
} from './email-change.schema.ts';

/** Sends a link to the new address, and a way to stop it to the old one. Whether the new one is taken only its owner learns. */
export async function askForChange(
  ctx: ProcedureContext & { principal: Principal },
  { email }: ChangeEmailInput,
): Promise<SentMailOutput> {
  const user = await ctx.em.findOneOrFail(User, ctx.principal.userId);
  const { id: subject, email: from } = user;
  if (from === email) throw invalidField('email', 'Your account has this address already');

  const purpose = 'emailChange';
  const owner = await findByEmail(ctx.em, email);
  if (await mayMail(ctx, { address: email, purpose })) {
    const link = await createLink(ctx, { purpose, subject, payload: { from, to: email } });
    const undo = await createUndoLink(ctx, user);
    sendLetter(ctx, email, owner ? toOtherOwner(ctx, owner) : toNewAddress(ctx, user, link));
    sendLetter(ctx, from, toOldAddress(ctx, user, { email, undo }));
    await audit(ctx, { kind: 'email.changeRequested', subject, details: { from, to: email } });
  }
  return toSentMail(email, purpose);
}

/** Gives the account its new address, with the link that was sent there. */
export async function confirmChange(
  ctx: ProcedureContext,
  { token }: { token: string },
): Promise<ChangedEmailOutput> {
  const { subject, payload } = await useLink(ctx, { token, purpose: 'emailChange' });
  const { from = '', to = '' } = payload;
  const user = await lockUser(ctx.em, subject);
  if (user.email !== from) return refuseLink();

  const undo = await createUndoLink(ctx, user);
  ctx.em.assign(user, { email: to });
  await ctx.em.flush();
  await audit(ctx, { kind: 'email.changed', subject, details: { from, to } });
  await notify(ctx, subject, { kind: 'emailChanged' });
  sendLetter(ctx, from, toFormerAddress(ctx, user, { email: to, undo }));
  return { email: to };
}

/** Stops a change, or takes it back and ends every session and token: then somebody else was in the account. */
export async function undoChange(
  ctx: ProcedureContext,
  { token }: { token: string },
): Promise<KeptEmailOutput> {
  const purpose = 'emailChangeUndo';
  const { subject: email, payload, expiresAt } = await useLink(ctx, { token, purpose });
  const user = await lockUser(ctx.em, payload.user ?? '');
  const { id: subject } = user;
  await revokeOneTimeTokens(ctx.em, { subject, purposes: ['emailChange'] });
  // Or whoever was in the account could go back to an address of theirs in turn. Who had it earlier may go back further still.
  await revokeLaterOneTimeTokens(ctx.em, { purpose, user: subject, expiresAt });
  const restored = user.email !== email;
  if (restored) {
    ctx.em.assign(user, { email });
    await ctx.em.flush();
    await endAccess(ctx.em, user);
  }
  await audit(ctx, { kind: 'email.changeUndone', subject, details: { to: email } });
  await notify(ctx, subject, { kind: 'emailKept', restored });
  return { email, restored };
}

/** One for each address that an account has had: it must not end because somebody went on to a third one. */
function createUndoLink(ctx: ProcedureContext, { id, email }: User): Promise<string> {
  return createLink(ctx, { purpose: 'emailChangeUndo', subject: email, payload: { user: id } });
}

async function lockUser(em: EntityManager, id: string): Promise<User> {
  const user = await em.findOne(User, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return user && !user.isDisabled() ? user : refuseLink();
}
