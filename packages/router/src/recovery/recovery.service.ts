import { hash } from 'node:crypto';
import { type EntityManager, endAccess, findOneTimeToken, User } from '@duet/db';
import { LockMode } from '@mikro-orm/core';
import { audit } from '../audit/audit.ts';
import { transactionOnce } from '../idempotency/transaction-once.ts';
import { disconnectIdentities } from '../identity/identity.service.ts';
import type { Letter } from '../mail/letter.ts';
import {
  createLink,
  describeLife,
  mayMail,
  type PresentedLink,
  refuseLink,
  toSentMail,
  useLink,
} from '../mail/links.ts';
import type { SentMailOutput } from '../mail/mail.schema.ts';
import { describeCaller, notify, sendLetter } from '../mail/notify.ts';
import { hashNewPassword } from '../password/new-password.ts';
import type { ProcedureContext } from '../trpc.ts';
import { findByEmail } from '../user/find-by-email.ts';
import type { AskForRecoveryInput, RecoverInput } from './recovery.schema.ts';

const purpose = 'recovery';

/**
 * Sends a mail to the address: with a link when it has an account, and otherwise one that says that it has none. What is read, written
 * and answered is the same, also a token that nobody gets.
 */
export async function askForRecovery(
  ctx: ProcedureContext,
  { email }: AskForRecoveryInput,
): Promise<SentMailOutput> {
  const owner = await findByEmail(ctx.em, email);
  if (await mayMail(ctx, { address: email, purpose })) {
    const link = await createLink(ctx, { purpose, subject: email, payload: describeOwner(owner) });
    sendLetter(
      ctx,
      email,
      owner && !owner.isDisabled() ? toOwner(ctx, owner, link) : toNobody(ctx),
    );
  }
  return toSentMail(email, purpose);
}

/** The digest ties the link to the password that was forgotten: whatever changes it ends the link. */
function describeOwner(owner: User | null): Record<string, string> {
  return {
    user: owner?.id ?? '',
    password: hash('sha256', owner?.passwordHash ?? '', 'base64url'),
  };
}

function toOwner(ctx: ProcedureContext, { username }: User, href: string): Letter {
  return {
    subject: 'Set a new password',
    username,
    paragraphs: ['Somebody, hopefully you, wants to set a new password for your account.'],
    link: { text: 'Set a new password', href },
    facts: describeCaller(ctx),
    closing: [
      `The link works once, for ${describeLife(purpose)}, and until you ask for another one. With the new password everybody is signed out, every token of your account ends, accounts elsewhere do not sign you in any more until you connect them again, and an application of yours that has a secret needs a new one.`,
      'If it was not you, ignore this mail: nothing has changed.',
    ],
  };
}

function toNobody(ctx: ProcedureContext): Letter {
  return {
    subject: 'There is no account to set a password for',
    paragraphs: [
      'Somebody, hopefully you, wants to set a new password for an account with this e-mail address. There is none that can be used.',
    ],
    link: { text: 'Sign up', href: `${ctx.mail.origin}/register` },
    facts: describeCaller(ctx),
    closing: [
      'Perhaps your account has another address of yours: try that.',
      'If it was not you, there is nothing to do.',
    ],
  };
}

/**
 * Sets a new password with a link, which ends every session and token of the account in the same transaction, and every other way to
 * sign in: somebody else may have made one.
 */
export async function recover(
  ctx: ProcedureContext,
  { token, password }: RecoverInput,
): Promise<void> {
  const link = { token, purpose } as const;
  // A link that does not work costs no hash. Whether it works is decided below, where a retry finds what the first call was told.
  const found = await findOneTimeToken(ctx.em, link);
  const passwordHash = found && (await hashNewPassword(password));
  return transactionOnce(ctx, {
    operation: 'recovery.complete',
    input: { token },
    work: async (em) => {
      if (!passwordHash) return refuseLink();
      const own = { ...ctx, em };
      const user = await findOwner(em, link);
      em.assign(user, { passwordHash });
      await em.flush();
      await endAccess(em, user);
      await disconnectIdentities(own, user.id);
      await audit(own, { kind: 'password.reset', subject: user.id });
      await notify(own, user.id, { kind: 'passwordChanged' });
    },
  });
}

async function findOwner(em: EntityManager, link: PresentedLink): Promise<User> {
  const { subject: email, payload } = await useLink({ em }, link);
  if (!payload.user) return refuseLink();
  const user = await em.findOne(User, payload.user, {
    populate: ['passwordHash'],
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  const isSame = user?.email === email && describeOwner(user).password === payload.password;
  return user && isSame && !user.isDisabled() ? user : refuseLink();
}
