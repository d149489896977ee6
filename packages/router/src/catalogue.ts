import { IDEMPOTENCY_FAILURES, type IdempotencyCode } from '@duet/idempotency';
import { type Catalogue, createFailure, GENERIC_FAILURES, type GenericCode } from '@duet/procedure';

type OwnCode =
  | 'INVALID_CREDENTIALS'
  | 'EMAIL_TAKEN'
  | 'USERNAME_TAKEN'
  | 'SLUG_TAKEN'
  | 'ALREADY_EXISTS'
  | 'GONE_MEANWHILE'
  | 'CHANGED_MEANWHILE'
  | 'CROSS_SITE_REQUEST'
  | 'TOO_MANY_IMAGES'
  | 'STORAGE_UNAVAILABLE'
  | 'OVERLOADED';

/** Everything that a caller of this application can be refused with. */
export type ProblemCode = GenericCode | IdempotencyCode | OwnCode;

const OWN_FAILURES: Catalogue<OwnCode> = {
  INVALID_CREDENTIALS: {
    status: 401,
    title: 'The e-mail address or the password is wrong',
    when: 'Nobody can sign in with this address and this password. Which of the two is wrong, the server does not tell.',
    mend: 'Check both, and try again.',
  },
  EMAIL_TAKEN: {
    status: 409,
    title: 'That e-mail address is already in use',
    when: 'Another account has this e-mail address.',
    mend: 'Use another address, or sign in to the account that has it.',
  },
  USERNAME_TAKEN: {
    status: 409,
    title: 'That username is already in use',
    when: 'Another account has this username, in upper or lower case.',
    mend: 'Choose another username.',
  },
  SLUG_TAKEN: {
    status: 409,
    title: 'Another article has just taken this address: try again',
    when: 'Two articles of one title were begun in the same moment.',
    mend: 'Send the request again: the article gets an address of its own.',
  },
  ALREADY_EXISTS: {
    status: 409,
    title: 'This already exists',
    when: 'The request makes something of which there can be only one, and there is one.',
    mend: 'Use the one that exists.',
  },
  GONE_MEANWHILE: {
    status: 409,
    title: 'What this refers to has just been deleted',
    when: 'Something that the request names was deleted while the request was at work.',
    mend: 'Load it again, and decide anew.',
  },
  CHANGED_MEANWHILE: {
    status: 409,
    title: 'Somebody else changed this at the same moment: load it again and retry',
    when: 'Two requests changed one thing in the same moment, and the other one came first.',
    mend: 'Load it again, repeat your change, and send that.',
  },
  CROSS_SITE_REQUEST: {
    status: 403,
    title: 'A request that changes something must come from this site',
    when: 'A write says that another site made the browser send it, or does not say where it comes from.',
    mend: 'Browsers send the header Origin by themselves; a program adds it, with the address of the server.',
  },
  TOO_MANY_IMAGES: {
    status: 409,
    title: 'This article has as many images as it can have',
    when: 'An image is added to an article that has twenty.',
    mend: 'Remove an image that the article does not need, and send the request again.',
  },
  STORAGE_UNAVAILABLE: {
    status: 503,
    title: 'Files are not available at the moment: try again shortly',
    when: 'The place where files are kept does not answer, or has no room.',
    mend: 'Wait for the time that the header Retry-After names, and send the request again.',
  },
  OVERLOADED: {
    status: 503,
    title: 'The server is busy: try again shortly',
    when: 'There is more work than the server or its database can do at the moment.',
    mend: 'Wait for the time that the header Retry-After names, and send the request again.',
  },
};

/** What every failure means, for people and for the document. */
export const CATALOGUE: Catalogue<ProblemCode> = {
  ...GENERIC_FAILURES,
  ...IDEMPOTENCY_FAILURES,
  ...OWN_FAILURES,
};

/** Makes an error of the catalogue, to be thrown: `throw failure('NOT_FOUND', { message: 'There is no such article' })`. */
export const failure = createFailure(CATALOGUE);
