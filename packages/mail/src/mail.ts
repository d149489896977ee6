/** A message to one person, as plain text and as HTML that says the same. */
export interface Mail {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail with its sender: an address, or a name and an address as in `Duet <duet@example.com>`. */
export interface SignedMail extends Mail {
  readonly from: string;
}

/** A way out for mails. */
export interface MailTransport {
  /**
   * Hands a mail over. Throws `MailRefusedError` when another try cannot succeed, and anything else when it could. Gives up when the
   * signal says so.
   */
  deliver(mail: SignedMail, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** The other side does not take this mail, however often it is tried. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}
