import type { Catalogue } from '@duet/procedure';

/** The codes that a write with a key can be refused with. */
export type IdempotencyCode =
  | 'IDEMPOTENCY_KEY_MALFORMED'
  | 'IDEMPOTENCY_KEY_ON_BATCH'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_KEY_IN_USE'
  | 'IDEMPOTENT_REPLY_NOT_KEPT';

/** What each of them means, for the catalogue of an application. */
export const IDEMPOTENCY_FAILURES: Catalogue<IdempotencyCode> = {
  IDEMPOTENCY_KEY_MALFORMED: {
    status: 400,
    title: 'The Idempotency-Key must be 1 to 255 printable ASCII characters',
    when: 'The header Idempotency-Key is empty, too long, sent twice, or holds what a structured field string cannot.',
    mend: 'Send a new UUID in double quotes for each operation, and the same one again to retry it.',
  },
  IDEMPOTENCY_KEY_ON_BATCH: {
    status: 400,
    title: 'One Idempotency-Key cannot stand for several mutations',
    when: 'A batch of several mutations came with a key.',
    mend: 'Send each mutation in a request of its own, with its own key.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This Idempotency-Key was used with another input',
    when: 'The same caller has sent this key to this operation before, with another input.',
    mend: 'Take a new key for a new operation; a retry repeats the input as it was.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    status: 409,
    title: 'A call with this Idempotency-Key is still running',
    when: 'The first call with this key has not ended yet.',
    mend: 'Wait for the time that the header Retry-After names, and retry with the same key to get its reply.',
  },
  IDEMPOTENT_REPLY_NOT_KEPT: {
    status: 409,
    title: 'This was done already, and its reply holds a secret that was not kept',
    when: 'The first call with this key was carried out, and its reply was one that no server may store.',
    mend: 'Look at what is there. If its secret is lost, remove it, and start again with a new key.',
  },
};
