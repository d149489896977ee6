export { createFolderOutbox } from './folder-outbox.ts';
export { type Mail, MailRefusedError, type MailTransport, type SignedMail } from './mail.ts';
export {
  createMailer,
  MAILER_LIMITS,
  MailDroppedError,
  type Mailer,
  type MailerLimits,
} from './mailer.ts';
export { createMemoryOutbox, type KeptMail, type Outbox } from './outbox.ts';
