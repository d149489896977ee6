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
  | 'INVALID_LINK'
  | 'INVALID_TOKEN'
  | 'INSUFFICIENT_SCOPE'
  | 'SESSION_REQUIRED'
  | 'REAUTHENTICATION_REQUIRED'
  | 'SEVERAL_CREDENTIALS'
  | 'TOKEN_IN_URL'
  | 'TOO_MANY_TOKENS'
  | 'CONSENT_NOT_YOURS'
  | 'TOO_MANY_APPLICATIONS'
  | 'PROVIDER_UNAVAILABLE'
  | 'PROOF_REQUIRED'
  | 'IDENTITY_UNKNOWN'
  | 'IDENTITY_TAKEN'
  | 'EMAIL_NOT_PROVEN'
  | 'LAST_WAY_IN'
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
    mend: 'Browsers send the header Origin by themselves; a program sends a token, or adds the header with the address of the server.',
  },
  INVALID_LINK: {
    status: 409,
    title: 'This link does not work any more',
    when: 'The link of a mail was used, has expired, was replaced by a newer one, or is not complete.',
    mend: 'Ask for a new mail, and use its link.',
  },
  INVALID_TOKEN: {
    status: 401,
    title: 'This token is not valid',
    when: 'The header Authorization has a token that is malformed, unknown, expired or revoked.',
    mend: 'Make a new token, and send it as Authorization: Bearer <token>.',
  },
  INSUFFICIENT_SCOPE: {
    status: 403,
    title: 'This token may not do that',
    when: 'The token is valid, and lacks the scope that the operation needs.',
    mend: 'Use a token with the scope that the member scope names.',
  },
  SESSION_REQUIRED: {
    status: 403,
    title: 'Only you can do this, in a session',
    when: 'A token is used for what no token may do, such as making tokens.',
    mend: 'Sign in, and do it in the session.',
  },
  REAUTHENTICATION_REQUIRED: {
    status: 403,
    title: 'Confirm that it is you',
    when: 'The operation is a sensitive one, and the session has not proved who it belongs to for ten minutes.',
    mend: 'Prove it again, with your password or as you signed in, and send the request again.',
  },
  SEVERAL_CREDENTIALS: {
    status: 400,
    title: 'Send one credential only',
    when: 'A request has more than one credential, such as a session cookie and a token.',
    mend: 'Leave out all credentials but one.',
  },
  TOKEN_IN_URL: {
    status: 400,
    title: 'A token does not belong into an address',
    when: 'The query of the address has a token, or a parameter access_token. Addresses end up in logs and histories.',
    mend: 'Revoke that token, make a new one, and send it as Authorization: Bearer <token>.',
  },
  TOO_MANY_TOKENS: {
    status: 409,
    title: 'You have as many tokens as one can have',
    when: 'A token is made for an account that has fifty.',
    mend: 'Revoke a token that is not needed any more, and send the request again.',
  },
  CONSENT_NOT_YOURS: {
    status: 409,
    title: 'This request is for somebody else',
    when: 'An application asked who was signed in before, or names another account than the one that is signed in.',
    mend: 'Sign in as who it asks for, and begin again at the application.',
  },
  TOO_MANY_APPLICATIONS: {
    status: 409,
    title: 'You have as many applications as one can have',
    when: 'An application is registered by an account that has fifty.',
    mend: 'Delete an application that is not needed any more, and send the request again.',
  },
  PROVIDER_UNAVAILABLE: {
    status: 503,
    title: 'The provider does not answer: try again shortly, or sign in another way',
    when: 'Somebody else, with whom you want to sign in, does not answer in time or answers with a failure.',
    mend: 'Wait for the time that the header Retry-After names and send the request again, or sign in another way.',
  },
  PROOF_REQUIRED: {
    status: 409,
    title: 'Start again at the provider',
    when: 'This browser has proven nothing to a provider, has used its proof, or did it more than ten minutes ago.',
    mend: 'Begin again with the provider, and come back within ten minutes.',
  },
  IDENTITY_UNKNOWN: {
    status: 409,
    title: 'No account here is connected with that one',
    when: 'The account at the provider has never been used to register here, and was never connected.',
    mend: 'Create an account with it, or sign in to yours and connect it.',
  },
  IDENTITY_TAKEN: {
    status: 409,
    title: 'That account is connected with another one here',
    when: 'The account at the provider signs somebody in already.',
    mend: 'Sign in with it, and disconnect it there first.',
  },
  EMAIL_NOT_PROVEN: {
    status: 409,
    title: 'The provider does not vouch for your e-mail address',
    when: 'An account is created with an account at a provider that has no verified e-mail address, or that is not trusted to verify them.',
    mend: 'Create an account with your e-mail address and a password, and connect the other one to it in its settings.',
  },
  LAST_WAY_IN: {
    status: 409,
    title: 'You could not sign in any more',
    when: 'The only connected account of a user without a password shall be disconnected.',
    mend: 'Set a password, or connect another account, first.',
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
