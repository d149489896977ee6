import { resolve } from 'node:path';
import { createFolderOutbox, type MailTransport, type Outbox } from '@duet/mail';
import { type Env, InvalidEnvironmentError } from './env.ts';

/** How mails leave the server. */
export interface MailDelivery {
  readonly transport: MailTransport;
  /** The sender of every mail. */
  readonly from: string;
  /** Where they are kept, when they are not sent. */
  readonly outbox: Outbox | null;
}

/** Opens what mails are sent through: the mail server when one is named, otherwise an outbox. */
export async function openMailDelivery(env: Env): Promise<MailDelivery> {
  const { SMTP_URL: url, MAIL_FROM: from } = env;
  if (!url) return keepMail(createFolderOutbox(toOutboxFolder(env)), from);
  if (!from) {
    throw new InvalidEnvironmentError(
      'MAIL_FROM belongs to SMTP_URL: set it to the sender of mails, such as Duet <duet@example.com>.',
    );
  }

  // The client of mail servers is not needed without one.
  const { createSmtpTransport } = await import('@duet/mail/smtp');
  return { transport: createSmtpTransport(url), from, outbox: null };
}

/** The folder of mails that are not sent. */
export function toOutboxFolder({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string {
  return resolve(DATA_DIR, 'outbox');
}

/** Keeps mails in an outbox. */
export function keepMail(outbox: Outbox, from = 'Duet <duet@localhost>'): MailDelivery {
  return { transport: outbox, from, outbox };
}
