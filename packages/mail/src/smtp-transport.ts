import { createTransport, type NodemailerError } from 'nodemailer';
import { MailRefusedError, type MailTransport } from './mail.ts';

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const CONNECT_MS = 10_000;
const SILENCE_MS = 10_000;

/** What does not get better by trying again: a wrong password, no encryption, an address or a message that is refused. */
const FOR_GOOD = new Set(['EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'ECONFIG']);

/**
 * Sends over SMTP: `smtps://user:password@host:465` is encrypted from the first byte, `smtp://user:password@host:587` once the server
 * has greeted (STARTTLS, RFC 3207). Only a server on this machine may do without: the links in mails are as good as passwords.
 */
export function createSmtpTransport(address: string): MailTransport {
  const url = new URL(address);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : undefined,
    secure: url.protocol === 'smtps:',
    requireTLS: !LOCAL_HOSTS.has(url.hostname),
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async deliver({ to, ...mail }, signal) {
      // As an object the address stays one address, whatever characters it has.
      const message = { ...mail, to: { name: '', address: to }, signal };
      await transport.sendMail(message).catch((cause: NodemailerError) => {
        throw isForGood(cause) ? new MailRefusedError(describe(cause), { cause }) : cause;
      });
    },
    close: () => transport.close(),
  };
}

/** RFC 5321 section 4.2.1: from 500 on the command shall not be repeated. */
function isForGood({ code = '', responseCode = 0 }: NodemailerError): boolean {
  return responseCode >= 500 || FOR_GOOD.has(code);
}

function describe({ code, responseCode }: NodemailerError): string {
  return `The mail server refused a mail: ${code ?? 'no code'}, ${responseCode ?? 'no reply'}`;
}
