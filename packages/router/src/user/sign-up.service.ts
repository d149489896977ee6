import { type EntityManager, findOneTimeToken, User, verifyPassword } from '@duet/db';
import { raw } from '@mikro-orm/core';
import { audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import { invalidField } from '../errors.ts';
import { transactionOnce } from '../idempotency/transaction-once.ts';
import type { Letter } from '../mail/letter.ts';
import { createLink, describeLife, mayMail, toSentMail, useLink } from '../mail/links.ts';
import type { SentMailOutput } from '../mail/mail.schema.ts';
import { describeCaller, sendLetter } from '../mail/notify.ts';
import { hashNewPassword } from '../password/new-password.ts';
import type { ProcedureContext } from '../trpc.ts';
import { findByEmail } from './find-by-email.ts';
import type { ConfirmedUserOutput, ConfirmUserInput, RegisterInput } from './user.schema.ts';

const purpose = 'signUp';

/**
 * Sends a mail to the address, and nothing else happens until its link is used. Whether the address has an account makes a difference
 * to what the mail says only: what is hashed, read, written and answered is the same.
 */
export async function askToConfirm(
  ctx: ProcedureContext,
  { password, ...account }: RegisterInput,
): Promise<SentMailOutput> {
  const { username, email } = account;
  const passwordHash = await hashNewPassword(password);
  return transactionOnce(ctx, {
    operation: 'user.register',
    input: account,
    work: async (em) => {
      await assertFree(em, username);
      const own = { ...ctx, em };
      const owner = await findByEmail(em, email);
      if (await mayMail(own, { address: email, purpose })) {
        const payload = { username, passwordHash };
        const link = await createLink(own, { purpose, subject: email, payload });
        sendLetter(ctx, email, owner ? toOwner(ctx, owner) : toNewcomer(ctx, { username, link }));
      }
      return toSentMail(email, purpose);
    },
  });
}

/** Names are public, so that one is taken may be said at once. */
async function assertFree(em: EntityManager, username: string): Promise<void> {
  const where = { [raw((alias) => `lower(${alias}.username)`)]: username.toLowerCase() };
  if ((await em.count(User, where)) > 0) throw failure('USERNAME_TAKEN', { field: 'username' });
}

function toNewcomer(
  ctx: ProcedureContext,
  { username, link }: { username: string; link: string },
): Letter {
  return {
    subject: 'Confirm your e-mail address',
    username,
    paragraphs: [
      'Somebody, hopefully you, signed up to Duet with this e-mail address. To have the account, open this link and enter the password that you chose.',
    ],
    link: { text: 'Confirm your e-mail address', href: link },
    facts: describeCaller(ctx),
    closing: [
      `The link works once, for ${describeLife(purpose)}, and until you ask for another one.`,
      'If you did not sign up, ignore this mail: without the link there is no account.',
    ],
  };
}

function toOwner(ctx: ProcedureContext, { username }: User): Letter {
  return {
    subject: 'You have an account already',
    username,
    paragraphs: [
      'Somebody, hopefully you, signed up to Duet with this e-mail address. It has an account already, so no other one was made, and nothing was changed.',
    ],
    link: { text: 'Sign in', href: `${ctx.mail.origin}/sign-in` },
    facts: describeCaller(ctx),
    closing: [
      `If you have forgotten your password, set a new one: ${ctx.mail.origin}/forgot-password`,
      'If you did not sign up, there is nothing to do.',
    ],
  };
}

/**
 * Makes the account that a link is for. The link proves the address, and the password that whoever opens it is who signed up: without
 * it, one could sign up with the address of somebody else and wait for them to click.
 *
 * The name can be another one than at first, because it may be taken by now.
 */
export async function confirmSignUp(
  ctx: ProcedureContext,
  { token, password, username }: ConfirmUserInput,
): Promise<ConfirmedUserOutput> {
  const link = { token, purpose } as const;
  // Whether it still works is decided below, where a retry finds what the first call was told.
  const found = await findOneTimeToken(ctx.em, link);
  if (found && !(await verifyPassword(found.payload.passwordHash ?? null, password))) {
    throw invalidField('password', 'This is not the password that you chose when you signed up');
  }

  return transactionOnce(ctx, {
    operation: 'user.confirm',
    input: { token, username },
    work: async (em) => {
      const { subject: email, payload } = await useLink({ em }, link);
      const { username: chosen = '', passwordHash = '' } = payload;
      const user = em.create(User, { username: username ?? chosen, email, passwordHash });
      await em.flush();
      await audit({ ...ctx, em }, { kind: 'account.created', subject: user.id });
      return { username: user.username, email };
    },
  });
}
