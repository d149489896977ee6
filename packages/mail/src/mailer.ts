import { type Mail, MailRefusedError, type MailTransport, type SignedMail } from './mail.ts';

/** There was no room for a mail, or no time left to send it. It is lost. */
export class MailDroppedError extends Error {
  override readonly name = 'MailDroppedError';
}

export interface MailerOptions {
  readonly transport: MailTransport;
  /** The sender of every mail. */
  readonly from: string;
  /** Told of every mail that could not be sent. */
  readonly onFailure: (error: unknown) => void;
  /** What differs from `MAILER_LIMITS`. */
  readonly limits?: Partial<MailerLimits>;
}

export interface MailerLimits {
  /** The most mails that wait at once. More are dropped. */
  readonly maxWaiting: number;
  /** How many are sent side by side. */
  readonly concurrency: number;
  /** How long one try may take. */
  readonly attemptMs: number;
  /** How long to wait before each further try; there are as many of these as times. */
  readonly retryDelaysMs: readonly number[];
}

export const MAILER_LIMITS: MailerLimits = Object.freeze({
  maxWaiting: 1_000,
  concurrency: 4,
  attemptMs: 20_000,
  retryDelaysMs: [2_000, 15_000, 60_000],
});

export interface Mailer {
  /** Takes a mail to be sent soon. Never throws and never waits: whoever answers a request must not hang on a mail server. */
  send(mail: Mail): void;
  /** Resolves when every mail has been sent or given up. */
  settled(): Promise<void>;
  /** Takes no more mails, tries those that wait at once and for the last time, and gives up on the rest after `timeoutMs`. */
  close(timeoutMs: number): Promise<void>;
}

interface Letter {
  readonly mail: SignedMail;
  failures: number;
  /** Set while the letter waits for its next try. */
  timer?: NodeJS.Timeout | undefined;
}

/** Sends mails one after the other behind the caller's back. They wait in memory: what is there when the process dies is lost. */
export function createMailer({ transport, from, onFailure, limits }: MailerOptions): Mailer {
  const { maxWaiting, concurrency, attemptMs, retryDelaysMs } = { ...MAILER_LIMITS, ...limits };
  const letters = new Set<Letter>();
  const due: Letter[] = [];
  const listeners: (() => void)[] = [];
  const ending = new AbortController();
  let running = 0;
  let isClosing = false;

  const finish = (letter: Letter, error?: unknown) => {
    letters.delete(letter);
    if (error !== undefined) onFailure(error);
    if (letters.size === 0) for (const tell of listeners.splice(0)) tell();
  };
  const attempt = async (letter: Letter) => {
    try {
      const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(attemptMs)]);
      await transport.deliver(letter.mail, signal);
      finish(letter);
    } catch (error) {
      const delayMs = isClosing ? undefined : retryDelaysMs[letter.failures];
      if (error instanceof MailRefusedError || delayMs === undefined) return finish(letter, error);
      letter.failures += 1;
      letter.timer = setTimeout(enqueue, delayMs, letter).unref();
    }
  };
  const proceed = () => {
    while (running < concurrency) {
      const letter = due.shift();
      if (!letter) return;
      running += 1;
      void attempt(letter).finally(() => {
        running -= 1;
        proceed();
      });
    }
  };
  const enqueue = (letter: Letter) => {
    clearTimeout(letter.timer);
    letter.timer = undefined;
    due.push(letter);
    proceed();
  };
  const settled = () =>
    letters.size === 0
      ? Promise.resolve()
      : new Promise<void>((resolve) => void listeners.push(resolve));

  return {
    settled,
    send(mail) {
      if (isClosing) return onFailure(new MailDroppedError('A mail came after the end.'));
      if (letters.size >= maxWaiting) {
        return onFailure(new MailDroppedError(`More than ${maxWaiting} mails are waiting.`));
      }
      const letter: Letter = { mail: { ...mail, from }, failures: 0 };
      letters.add(letter);
      // The answer to the request goes first.
      setImmediate(enqueue, letter);
    },
    async close(timeoutMs) {
      isClosing = true;
      for (const letter of letters) if (letter.timer) enqueue(letter);
      const timer = setTimeout(
        () => ending.abort(new MailDroppedError('No time left.')),
        timeoutMs,
      );
      await settled();
      clearTimeout(timer);
      transport.close();
    },
  };
}
