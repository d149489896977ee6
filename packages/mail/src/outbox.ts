import type { MailTransport, SignedMail } from './mail.ts';

/** A mail that was kept instead of sent. */
export interface KeptMail extends SignedMail {
  readonly id: string;
  /** RFC 3339, in UTC. */
  readonly sentAt: string;
}

/** Keeps mails where a developer can read them. They hold living links, so it is for one's own machine only. */
export interface Outbox extends MailTransport {
  /** Returns the mails that are kept, the newest first. */
  list(): Promise<KeptMail[]>;
  find(id: string): Promise<KeptMail | null>;
}

/** How many mails an outbox keeps: the oldest go when more come. */
export const OUTBOX_SIZE = 200;

/** Keeps the newest mails in memory. */
export function createMemoryOutbox(): Outbox {
  const mails: KeptMail[] = [];
  const keep = createKeeper();
  return {
    async deliver(mail) {
      mails.unshift(keep(mail));
      mails.splice(OUTBOX_SIZE);
    },
    list: async () => [...mails],
    find: async (id) => mails.find((mail) => mail.id === id) ?? null,
    close: () => undefined,
  };
}

/** Returns what gives a mail its time, and an id that sorts by it. */
export function createKeeper(): (mail: SignedMail) => KeptMail {
  let count = 0;
  return (mail) => {
    const now = new Date();
    count += 1;
    const id = `${now.getTime()}-${String(count).padStart(9, '0')}`;
    return { id, sentAt: now.toISOString(), ...mail };
  };
}
