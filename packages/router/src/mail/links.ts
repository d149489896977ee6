import {
  createOneTimeToken,
  type OneTimeTokenContent,
  type TokenPurpose,
  takeMailAllowance,
  useOneTimeToken,
} from '@duet/db';
import { failure } from '../catalogue.ts';
import type { ProcedureContext } from '../trpc.ts';
import { MAILS_PER_HOUR, type SentMailOutput } from './mail.schema.ts';

const HOUR_MS = 60 * 60_000;

/** How long a link of each kind works, and the page of the console that it leads to. */
const LINKS: Readonly<Record<TokenPurpose, { lifeMs: number; page: `/${string}` }>> = {
  signUp: { lifeMs: 24 * HOUR_MS, page: '/confirm' },
  recovery: { lifeMs: HOUR_MS, page: '/reset-password' },
  emailChange: { lifeMs: 24 * HOUR_MS, page: '/confirm-address' },
  emailChangeUndo: { lifeMs: 3 * 24 * HOUR_MS, page: '/keep-address' },
};

/** A link to be made. */
export interface NewLink {
  readonly purpose: TokenPurpose;
  /** Whom it is for: one that they have already for this purpose stops to work. */
  readonly subject: string;
  /** What is done when it is used. */
  readonly payload: Record<string, string>;
}

/** Returns the address of a link that works once. Its token follows a `#`, which no browser sends: it is in no log and no `Referer`. */
export async function createLink(
  { em, mail }: Pick<ProcedureContext, 'em' | 'mail'>,
  link: NewLink,
): Promise<string> {
  const token = await createOneTimeToken(em, { ...link, expiresAt: toExpiry(link.purpose) });
  return `${mail.origin}${LINKS[link.purpose].page}#${token}`;
}

/** Counts a mail to this address and tells whether it may be sent. */
export function mayMail(
  { em }: Pick<ProcedureContext, 'em'>,
  { address, purpose }: { address: string; purpose: TokenPurpose },
): Promise<boolean> {
  return takeMailAllowance(em, { address, purpose, limit: MAILS_PER_HOUR, windowMs: HOUR_MS });
}

/** What whoever asked is told, whether or not there is a mail. */
export function toSentMail(email: string, purpose: TokenPurpose): SentMailOutput {
  return { email, expiresAt: toExpiry(purpose).toISOString() };
}

function toExpiry(purpose: TokenPurpose): Date {
  return new Date(Date.now() + LINKS[purpose].lifeMs);
}

/** How long a link works, in words. */
export function describeLife(purpose: TokenPurpose): string {
  const hours = LINKS[purpose].lifeMs / HOUR_MS;
  if (hours === 1) return 'an hour';
  return hours > 24 ? `${hours / 24} days` : `${hours} hours`;
}

/** A token as it came with a call. */
export interface PresentedLink {
  readonly token: string;
  readonly purpose: TokenPurpose;
}

/** Uses a link up, in the transaction that `em` is in, and returns what it stands for. Throws INVALID_LINK. */
export async function useLink(
  { em }: Pick<ProcedureContext, 'em'>,
  link: PresentedLink,
): Promise<OneTimeTokenContent> {
  return (await useOneTimeToken(em, link)) ?? refuseLink();
}

/** Whatever the reason, a link that does not work is refused alike. */
export function refuseLink(): never {
  throw failure('INVALID_LINK');
}
