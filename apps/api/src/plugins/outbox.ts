import { isIP } from 'node:net';
import type { KeptMail, Outbox } from '@duet/mail';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Page } from '../page.ts';
import type { Settings } from '../settings.ts';
import { refuseAddress, sendPage } from './error-pages.ts';

/** Where the mails are that were kept instead of sent. */
export const OUTBOX_PREFIX = '/outbox';

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface OutboxOptions extends Pick<Settings, 'publicOrigin'> {
  readonly outbox: Outbox | null;
}

/** Whether the mails can be read in a browser: they are in an outbox, and the server is for a developer's own machine. */
export function showsOutbox({ outbox, publicOrigin }: OutboxOptions): boolean {
  const { protocol, hostname } = new URL(publicOrigin);
  return outbox !== null && protocol === 'http:' && LOCAL_HOSTS.has(hostname);
}

/** Shows the mails of the outbox, to this machine only. Elsewhere, and when mails are sent, the address does not exist. */
export async function outbox(app: FastifyInstance, options: OutboxOptions) {
  const { outbox } = options;
  if (!outbox || !showsOutbox(options)) return;

  app.addHook('onRequest', async (request) => {
    if (!isFromHere(request)) refuseAddress(request);
  });
  app.get(OUTBOX_PREFIX, async (_request, reply) =>
    sendPage(reply, toListPage(await outbox.list())),
  );
  app.get<{ Params: { id: string } }>(`${OUTBOX_PREFIX}/:id`, async (request, reply) => {
    const mail = await outbox.find(request.params.id);
    return mail ? sendPage(reply, toMailPage(mail)) : refuseAddress(request);
  });
}

/** The name too: a site elsewhere can make a browser take this machine for its own (DNS rebinding), but not for `localhost`. */
function isFromHere({ hostname, ip }: FastifyRequest): boolean {
  return LOCAL_HOSTS.has(hostname) && isLoopback(ip);
}

function isLoopback(address: string): boolean {
  return isIP(address) === 6 ? /^::(?:1|ffff:127\..+)$/.test(address) : address.startsWith('127.');
}

function toListPage(mails: readonly KeptMail[]): Page {
  return {
    title: 'Outbox',
    text:
      mails.length === 0
        ? 'No mail has been sent yet. When Duet sends one, it appears here.'
        : 'The mails that would have been sent if SMTP_URL named a mail server, the newest first.',
    list: mails.map(({ id, subject, to, sentAt }) => ({
      href: `${OUTBOX_PREFIX}/${id}`,
      text: subject,
      note: `To ${to}, ${sentAt}`,
    })),
  };
}

function toMailPage({ subject, from, to, sentAt, text }: KeptMail): Page {
  return {
    title: subject,
    facts: [
      ['From', from],
      ['To', to],
      ['Sent', sentAt],
    ],
    letter: text,
    link: { href: OUTBOX_PREFIX, text: 'All mails' },
  };
}
