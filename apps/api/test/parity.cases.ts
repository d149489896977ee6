import type { RouterInputs } from '@duet/router/front-end';
import { CONSENT_UID, READER_ID, samplePng } from '@duet/router/testing';
import type { MailedTokens } from './mailed-tokens.ts';

type ProcedurePath = {
  [TResource in keyof RouterInputs &
    string]: `${TResource}.${keyof RouterInputs[TResource] & string}`;
}[keyof RouterInputs & string];

/** Streams have no single answer to compare: events.test.ts compares what these carry. */
export const COMPARED_STREAMS = ['article.onChange'] as const;

/** One face sends bytes and the other where they are: files.test.ts compares the two. */
export const COMPARED_DOWNLOADS = ['file.byId'] as const;

type Callable = Exclude<
  ProcedurePath,
  (typeof COMPARED_STREAMS)[number] | (typeof COMPARED_DOWNLOADS)[number]
>;

/** Of them, ada and eve have a password, which is `PASSWORD`. */
export type Who = 'stranger' | 'ada' | 'bob' | 'mod' | 'boss' | 'eve' | Proven;

/** Their browsers have come back from a provider: one who is new, eve signed out, and dan, who was asked again who he is. */
export type Proven = 'newcomer' | 'returning' | 'dan';

/** Ids that differ from one world to the next; the cases refer to them by name. */
export interface WorldIds extends MailedTokens {
  readonly comment: string;
  /** An image of the article `private`. */
  readonly image: string;
  /** Another session of ada's than the one she calls with. */
  readonly sessionOfAda: string;
  readonly tokenOfAda: string;
  readonly accountOfZed: string;
  /** An account at GitHub that signs ada in. */
  readonly identityOfAda: string;
  /** An application of bob's that ada has let in, and a request of it that waits for her. */
  readonly reader: string;
  readonly consent: string;
}

export interface ParityCase {
  readonly as: Who;
  readonly input?: unknown | ((ids: WorldIds) => unknown);
}

export const PASSWORD = 'a long enough secret';

const NO_ONE = '00000000-0000-7000-8000-000000000000';
const text = (length: number) => 'x'.repeat(length);

const pages: ParityCase[] = [
  { as: 'ada', input: {} },
  { as: 'ada', input: { limit: 1 } },
  { as: 'ada', input: { limit: 0 } },
  { as: 'ada', input: { limit: 101 } },
  { as: 'ada', input: { limit: 1.5 } },
  { as: 'ada', input: { limit: 'many' } },
  { as: 'ada', input: { cursor: 'bogus' } },
  { as: 'ada', input: { sort: 'surprise' } },
  { as: 'ada', input: { fields: ['id'], count: 'exact' } },
  { as: 'ada', input: { fields: ['surprise'] } },
  { as: 'ada', input: { fields: [] } },
  { as: 'ada', input: { count: 'roughly' } },
  { as: 'ada', input: { surprise: 'x' } },
];

const writesOnArticle: ParityCase[] = [
  { as: 'stranger', input: { slug: 'public' } },
  { as: 'ada', input: { slug: 'missing' } },
  { as: 'bob', input: { slug: 'private' } },
];

const comment = (fields: object) => (ids: WorldIds) => ({
  slug: 'public',
  id: ids.comment,
  ...fields,
});

const zed = (fields: object) => (ids: WorldIds) => ({ id: ids.accountOfZed, ...fields });

const asBoss = ({ input }: ParityCase): ParityCase => ({ as: 'boss', input });

const application = {
  name: 'Mine',
  kind: 'confidential',
  redirectUris: ['https://a.example/cb'],
  scopes: ['openid', 'article:read'],
};

/** What each procedure is asked on both faces, in this order, in two worlds that begin alike. */
export const PARITY_CASES: Record<Callable, ParityCase[]> = {
  'accessToken.create': [
    { as: 'ada', input: { scopes: ['article:read', 'tag:read'] } },
    { as: 'ada', input: { scopes: ['tag:read'], audience: 'https://reports.example.com' } },
    { as: 'ada', input: { scopes: ['tag:read'], audience: 'reports' } },
    { as: 'ada', input: { scopes: ['tag:read'], audience: 'https://reports.example.com/#all' } },
    { as: 'ada', input: { scopes: ['accessToken:write'] } },
    { as: 'ada', input: { scopes: ['nothing:read'] } },
    { as: 'ada', input: { scopes: [] } },
    { as: 'stranger', input: { scopes: ['tag:read'] } },
  ],
  'application.list': [...pages, { as: 'bob', input: {} }, { as: 'stranger', input: {} }],
  'application.byId': [
    { as: 'bob', input: { id: READER_ID } },
    { as: 'ada', input: { id: READER_ID } },
    { as: 'bob', input: { id: 'reader' } },
    { as: 'stranger', input: { id: READER_ID } },
  ],
  'application.register': [
    { as: 'ada', input: application },
    { as: 'ada', input: { ...application, kind: 'public', redirectUris: [] } },
    { as: 'ada', input: { ...application, redirectUris: ['com.example.app:/cb'] } },
    { as: 'ada', input: { ...application, redirectUris: ['http://a.example/cb'] } },
    { as: 'ada', input: { ...application, scopes: ['surprise:read'] } },
    { as: 'ada', input: { ...application, scopes: [] } },
    { as: 'stranger', input: application },
  ],
  'application.update': [
    { as: 'bob', input: { id: READER_ID, name: 'Reader 2', homepage: null } },
    { as: 'bob', input: { id: READER_ID, redirectUris: ['https://a.example/#x'] } },
    { as: 'bob', input: { id: READER_ID, scopes: ['surprise:read'] } },
    { as: 'ada', input: { id: READER_ID, name: 'Mine' } },
    { as: 'stranger', input: { id: READER_ID } },
  ],
  'application.rotateSecret': [
    { as: 'bob', input: { id: READER_ID } },
    { as: 'ada', input: { id: READER_ID } },
    { as: 'stranger', input: { id: READER_ID } },
  ],
  'account.list': [
    ...pages.map(asBoss),
    { as: 'boss' },
    { as: 'boss', input: { q: 'ZED', role: 'user', status: 'enabled', sort: 'username' } },
    { as: 'boss', input: { role: 'king' } },
    { as: 'mod' },
    { as: 'ada' },
    { as: 'stranger' },
  ],
  'account.byId': [
    { as: 'boss', input: zed({}) },
    { as: 'boss', input: { id: NO_ONE } },
    { as: 'boss', input: { id: 'not-an-id' } },
    { as: 'ada', input: zed({}) },
  ],
  'account.disable': [
    { as: 'mod', input: zed({ reason: 'Spam' }) },
    { as: 'stranger', input: zed({ reason: 'Spam' }) },
    { as: 'boss', input: zed({}) },
    { as: 'boss', input: zed({ reason: text(301) }) },
    { as: 'boss', input: { id: NO_ONE, reason: 'Spam' } },
    { as: 'boss', input: zed({ reason: 'Spam', expectedVersion: 9 }) },
    { as: 'boss', input: zed({ reason: 'Spam', expectedVersion: 1 }) },
    { as: 'boss', input: zed({ reason: 'Again' }) },
  ],
  'account.enable': [
    { as: 'ada', input: zed({}) },
    { as: 'boss', input: { id: NO_ONE } },
    { as: 'boss', input: zed({}) },
    { as: 'boss', input: zed({}) },
  ],
  'account.changeRole': [
    { as: 'ada', input: zed({ role: 'admin' }) },
    { as: 'boss', input: zed({ role: 'king' }) },
    { as: 'boss', input: zed({ role: 'moderator' }) },
    { as: 'boss', input: zed({ role: 'user', expectedVersion: 1 }) },
    { as: 'boss', input: zed({ role: 'user' }) },
  ],
  'article.list': [
    ...pages,
    { as: 'stranger', input: { author: 'ADA', tag: 'http', q: 'public' } },
    { as: 'stranger', input: { favoritedBy: 'nobody' } },
    { as: 'stranger', input: { sort: 'title', fields: ['slug', 'tags'] } },
    { as: 'stranger', input: { expand: ['comments.author'] } },
    { as: 'stranger', input: { expand: ['author.secrets'] } },
    { as: 'stranger', input: { publishedAt: { gte: '2020-01-01T00:00:00Z' } } },
    { as: 'stranger', input: { publishedAt: { lt: '2020-01-01T00:00:00Z' } } },
    { as: 'stranger', input: { publishedAt: { gte: '0000-01-01T00:00:00Z' } } },
    { as: 'stranger', input: { publishedAt: { around: '2020-01-01T00:00:00Z' } } },
    { as: 'stranger', input: { tag: 'Not A Tag' } },
    { as: 'stranger', input: { q: text(201) } },
    { as: 'stranger', input: { author: 'a/ä%20&=?#' } },
  ],
  'article.feed': [...pages, { as: 'bob', input: {} }, { as: 'stranger', input: {} }],
  'article.drafts': [...pages, { as: 'stranger', input: {} }],
  'article.bySlug': [
    { as: 'stranger', input: { slug: 'public' } },
    { as: 'bob', input: { slug: 'public' } },
    { as: 'ada', input: { slug: 'private' } },
    { as: 'mod', input: { slug: 'private' } },
    { as: 'ada', input: { slug: 'ünïcode /?#%' } },
    { as: 'ada', input: { slug: text(201) } },
    { as: 'ada', input: { slug: 'public', surprise: 'x' } },
  ],
  'article.create': [
    { as: 'ada', input: { title: ' Trimmed ', body: 'Body', tags: ['b', 'a', 'a'] } },
    { as: 'ada', input: { title: 'Ünïcode 🎵', body: 'Body', metadata: { language: 'pt-BR' } } },
    { as: 'ada', input: { title: '', body: '  ' } },
    { as: 'ada', input: { title: 1, body: ['x'], tags: 'a' } },
    { as: 'ada', input: { title: 'x', body: 'x', tags: ['UPPER', 'ok', 'not ok'] } },
    {
      as: 'ada',
      input: { title: 'x', body: 'x', metadata: { canonicalUrl: 'javascript:alert(1)' } },
    },
    { as: 'ada', input: { title: 'x', body: 'x', status: 'published' } },
    { as: 'ada', input: {} },
    { as: 'stranger', input: { title: 'x', body: 'x' } },
  ],
  'article.replace': [
    ...writesOnArticle.map(({ as, input }) => ({
      as,
      input: { ...(input as object), title: 'New', body: 'New' },
    })),
    { as: 'ada', input: { slug: 'private', title: 'Replaced', body: 'New' } },
    { as: 'bob', input: { slug: 'public', title: 'Mine', body: 'New' } },
    { as: 'ada', input: { slug: 'private', title: 'No body' } },
    { as: 'ada', input: { slug: 'private', title: 'Stale', body: 'New', expectedVersion: 1 } },
    { as: 'ada', input: { slug: 'private', title: 'Right', body: 'New', expectedVersion: 2 } },
    { as: 'ada', input: { slug: 'a-new-one', title: 'New', body: 'New', expectedVersion: 0 } },
    { as: 'ada', input: { slug: 'a-new-one', title: 'New', body: 'New', expectedVersion: '*' } },
    { as: 'ada', input: { slug: 'No Address', title: 'New', body: 'New' } },
  ],
  'article.update': [
    ...writesOnArticle,
    { as: 'ada', input: { slug: 'public', description: 'Updated' } },
    { as: 'mod', input: { slug: 'public', tags: ['moderated'] } },
    { as: 'bob', input: { slug: 'public', title: 'Mine' } },
    { as: 'ada', input: { slug: 'public', author: 'bob' } },
    { as: 'ada', input: { slug: 'public', title: null } },
    { as: 'ada', input: { slug: 'public', title: 'Stale', expectedVersion: 1 } },
    { as: 'ada', input: { slug: 'public', title: 'Right', expectedVersion: [1, 4] } },
    { as: 'ada', input: { slug: 'public', title: 'None', expectedVersion: [] } },
    { as: 'ada', input: { slug: 'public', title: 'Bad', expectedVersion: 'x' } },
    { as: 'bob', input: { slug: 'public', title: 'Mine', expectedVersion: 1 } },
    { as: 'bob', input: { slug: 'private', title: 'Mine', expectedVersion: 1 } },
  ],
  'article.publish': [
    ...writesOnArticle,
    { as: 'ada', input: { slug: 'to-publish', expectedVersion: 9 } },
    { as: 'ada', input: { slug: 'to-publish', expectedVersion: 1 } },
    { as: 'ada', input: { slug: 'to-publish' } },
    { as: 'bob', input: { slug: 'public' } },
  ],
  'article.favorite': [
    ...writesOnArticle,
    { as: 'bob', input: { slug: 'public' } },
    { as: 'bob', input: { slug: 'public' } },
  ],
  'article.unfavorite': [
    ...writesOnArticle,
    { as: 'bob', input: { slug: 'public' } },
    { as: 'bob', input: { slug: 'public' } },
  ],
  'article.delete': [
    ...writesOnArticle,
    { as: 'bob', input: { slug: 'public' } },
    { as: 'ada', input: { slug: 'to-delete', expectedVersion: [2, 3] } },
    { as: 'ada', input: { slug: 'to-delete', expectedVersion: 1 } },
    { as: 'ada', input: { slug: 'to-delete', expectedVersion: 1 } },
  ],
  'audit.list': [
    ...pages.map(asBoss),
    { as: 'boss', input: { sort: 'at' } },
    { as: 'boss', input: { subject: 'ZED', actor: 'boss', kind: 'account.disabled' } },
    { as: 'boss', input: { kind: 'surprise' } },
    { as: 'boss', input: { at: { lt: '2020-01-01T00:00:00Z' } } },
    { as: 'mod' },
    { as: 'stranger' },
  ],
  'audit.mine': [
    ...pages,
    { as: 'ada' },
    { as: 'boss', input: { subject: 'eve' } },
    { as: 'stranger' },
  ],
  'comment.list': [
    ...pages.map(({ as, input }) => ({ as, input: { slug: 'public', ...(input as object) } })),
    { as: 'stranger', input: { slug: 'public', sort: '-createdAt' } },
    { as: 'stranger', input: { slug: 'public', createdAt: { lt: '2020-01-01T00:00:00Z' } } },
    { as: 'stranger', input: { slug: 'private' } },
  ],
  'comment.byId': [
    { as: 'stranger', input: comment({}) },
    { as: 'stranger', input: { slug: 'public', id: NO_ONE } },
    { as: 'stranger', input: { slug: 'public', id: 'not-an-id' } },
  ],
  'comment.create': [
    { as: 'bob', input: { slug: 'public', body: 'Well said' } },
    { as: 'bob', input: { slug: 'private', body: 'Hidden' } },
    { as: 'bob', input: { slug: 'public', body: text(5_001) } },
    { as: 'stranger', input: { slug: 'public', body: 'Hello' } },
  ],
  'comment.update': [
    { as: 'bob', input: comment({ body: 'Better said' }) },
    { as: 'ada', input: comment({ body: 'Not mine' }) },
    { as: 'bob', input: comment({}) },
    { as: 'stranger', input: comment({ body: 'x' }) },
  ],
  'comment.delete': [
    { as: 'ada', input: comment({}) },
    { as: 'stranger', input: comment({}) },
    { as: 'mod', input: comment({}) },
    { as: 'bob', input: comment({}) },
  ],
  'password.change': [
    { as: 'stranger', input: { password: 'a new long secret' } },
    { as: 'bob', input: { password: 'short' } },
    { as: 'bob', input: { password: 'password123' } },
    { as: 'bob', input: { password: 'a new long secret' } },
    { as: 'bob', input: { password: 'another new secret' } },
  ],
  'profile.byUsername': [
    { as: 'stranger', input: { username: 'ada' } },
    { as: 'stranger', input: { username: 'nobody' } },
    { as: 'stranger', input: { username: 'x' } },
  ],
  'profile.follow': [
    { as: 'bob', input: { username: 'ada' } },
    { as: 'bob', input: { username: 'bob' } },
    { as: 'bob', input: { username: 'nobody' } },
    { as: 'stranger', input: { username: 'ada' } },
  ],
  'profile.unfollow': [
    { as: 'bob', input: { username: 'ada' } },
    { as: 'bob', input: { username: 'ada' } },
    { as: 'stranger', input: { username: 'ada' } },
  ],
  'tag.list': [
    ...pages,
    { as: 'stranger', input: {} },
    { as: 'stranger', input: { sort: 'name', limit: 1, count: 'exact' } },
    { as: 'stranger', input: { limit: 'x' } },
  ],
  'token.scopes': [{ as: 'stranger' }, { as: 'ada' }],
  'token.list': [...pages, { as: 'bob', input: {} }, { as: 'stranger', input: {} }],
  'token.byId': [
    { as: 'ada', input: ({ tokenOfAda }: WorldIds) => ({ id: tokenOfAda }) },
    { as: 'bob', input: ({ tokenOfAda }: WorldIds) => ({ id: tokenOfAda }) },
    { as: 'stranger', input: { id: 'x' } },
  ],
  'token.create': [
    { as: 'ada', input: { name: ' Backup ', scopes: ['tag:read', 'article:read', 'tag:read'] } },
    { as: 'ada', input: { name: 'Long', scopes: ['tag:read'], expiresInDays: 366 } },
    { as: 'ada', input: { name: 'Longer', scopes: ['tag:read'], expiresInDays: 367 } },
    { as: 'ada', input: { name: 'Unknown', scopes: ['session:write', 'articles:read'] } },
    { as: 'ada', input: { name: '', scopes: [] } },
    { as: 'ada', input: { name: 'Mine', scopes: ['tag:read'], user: 'bob' } },
    { as: 'stranger', input: { name: 'x', scopes: ['tag:read'] } },
  ],
  'token.revoke': [
    { as: 'bob', input: ({ tokenOfAda }: WorldIds) => ({ id: tokenOfAda }) },
    { as: 'ada', input: ({ tokenOfAda }: WorldIds) => ({ id: tokenOfAda }) },
    { as: 'ada', input: ({ tokenOfAda }: WorldIds) => ({ id: tokenOfAda }) },
    { as: 'stranger', input: { id: 'x' } },
  ],
  'token.revokeAll': [{ as: 'ada' }, { as: 'ada' }, { as: 'stranger' }],
  'user.register': [
    {
      as: 'stranger',
      input: { username: 'new', email: 'New@example.com', password: PASSWORD },
    },
    {
      as: 'stranger',
      input: { username: 'EVE', email: 'other@example.com', password: PASSWORD },
    },
    { as: 'stranger', input: { username: 'zoe', email: 'zoe@example.com', password: 'password' } },
    { as: 'stranger', input: { username: '!', email: 'nothing', password: 'short' } },
  ],
  'user.confirm': [
    { as: 'stranger', input: ({ signUp }: WorldIds) => ({ token: signUp, password: PASSWORD }) },
    { as: 'stranger', input: ({ signUp }: WorldIds) => ({ token: signUp, password: PASSWORD }) },
    { as: 'stranger', input: { token: 'no-token', password: PASSWORD } },
  ],
  'recovery.create': [
    { as: 'stranger', input: { email: 'Eve@example.com' } },
    { as: 'ada', input: { email: 'nobody@example.com' } },
    { as: 'stranger', input: { email: 'nobody' } },
  ],
  'recovery.complete': [
    {
      as: 'stranger',
      input: ({ recovery }: WorldIds) => ({ token: recovery, password: 'password' }),
    },
    {
      as: 'stranger',
      input: ({ recovery }: WorldIds) => ({ token: recovery, password: PASSWORD }),
    },
    {
      as: 'stranger',
      input: ({ recovery }: WorldIds) => ({ token: recovery, password: PASSWORD }),
    },
  ],
  'emailChange.create': [
    { as: 'ada', input: { email: 'ada@example.org' } },
    { as: 'ada', input: { email: 'bob@example.com' } },
    { as: 'ada', input: { email: 'ada@example.com' } },
    { as: 'stranger', input: { email: 'ada@example.org' } },
  ],
  'emailChange.confirm': [
    { as: 'stranger', input: ({ emailChange }: WorldIds) => ({ token: emailChange }) },
    { as: 'stranger', input: ({ emailChange }: WorldIds) => ({ token: emailChange }) },
  ],
  'emailChange.undo': [
    { as: 'stranger', input: ({ emailChangeUndo }: WorldIds) => ({ token: emailChangeUndo }) },
    { as: 'stranger', input: { token: '' } },
  ],
  'user.me': [{ as: 'ada' }, { as: 'stranger' }],
  'user.update': [
    { as: 'ada', input: { bio: 'Counts things.', image: null } },
    { as: 'ada', input: { username: 'bob' } },
    { as: 'ada', input: { role: 'admin' } },
    { as: 'ada', input: {} },
    { as: 'stranger', input: { bio: 'x' } },
  ],
  'avatar.set': [
    { as: 'ada', input: { image: samplePng() } },
    { as: 'ada', input: { image: samplePng('ünïcode "🎵".png') } },
    { as: 'ada', input: { image: new File(['<svg/>'], 'x.png', { type: 'image/png' }) } },
    { as: 'ada', input: { image: new File([new Uint8Array(2 ** 21 + 1)], 'x.png') } },
    { as: 'ada', input: { image: samplePng(), surprise: 'x' } },
    { as: 'stranger', input: { image: samplePng() } },
  ],
  'avatar.delete': [{ as: 'ada' }, { as: 'ada' }, { as: 'stranger' }],
  'consent.byUid': [
    { as: 'ada', input: { uid: CONSENT_UID } },
    { as: 'ada', input: { uid: 'x'.repeat(43) } },
    { as: 'ada', input: { uid: 'short' } },
    { as: 'stranger', input: { uid: CONSENT_UID } },
  ],
  'consent.answer': [
    { as: 'ada', input: { uid: CONSENT_UID, answer: 'perhaps' } },
    { as: 'ada', input: { uid: 'x'.repeat(43), answer: 'allow' } },
    { as: 'stranger', input: { uid: CONSENT_UID, answer: 'allow' } },
    { as: 'ada', input: { uid: CONSENT_UID, answer: 'allow' } },
    { as: 'bob', input: { uid: CONSENT_UID, answer: 'deny' } },
  ],
  'grant.list': [
    { as: 'ada', input: {} },
    { as: 'ada', input: { fields: ['id', 'scopes'], sort: '-name' } },
    { as: 'ada', input: { limit: 0 } },
    { as: 'stranger', input: {} },
  ],
  'grant.revoke': [
    { as: 'bob', input: { id: READER_ID } },
    { as: 'ada', input: { id: READER_ID } },
    { as: 'ada', input: { id: READER_ID } },
    { as: 'ada', input: { id: 'reader' } },
    { as: 'stranger', input: { id: READER_ID } },
  ],
  'application.delete': [
    { as: 'ada', input: { id: READER_ID } },
    { as: 'bob', input: { id: READER_ID } },
    { as: 'bob', input: { id: READER_ID } },
    { as: 'stranger', input: { id: READER_ID } },
  ],
  'identity.providers': [{ as: 'stranger' }, { as: 'ada' }],
  'identity.begin': [
    { as: 'stranger', input: { provider: 'github' } },
    { as: 'ada', input: { provider: 'github', purpose: 'reauthenticate', returnTo: '/feed' } },
    { as: 'stranger', input: { provider: 'nobody' } },
    { as: 'stranger', input: { provider: 'github', returnTo: 'https://evil.example' } },
    { as: 'stranger', input: { provider: 'github', purpose: 'surprise' } },
  ],
  'identity.proof': [
    { as: 'stranger' },
    { as: 'newcomer' },
    { as: 'returning' },
    { as: 'ada' },
    { as: 'dan' },
  ],
  'identity.signIn': [
    { as: 'stranger' },
    { as: 'newcomer', input: {} },
    { as: 'dan', input: {} },
    { as: 'returning', input: { remember: 'yes' } },
    { as: 'returning', input: { remember: true } },
    { as: 'returning' },
  ],
  'identity.register': [
    { as: 'stranger', input: { username: 'nobody' } },
    { as: 'newcomer', input: { username: 'ADA' } },
    { as: 'newcomer', input: { username: 'x' } },
    { as: 'newcomer', input: { username: 'newcomer' } },
    { as: 'newcomer', input: { username: 'again' } },
  ],
  'identity.reauthenticate': [{ as: 'stranger' }, { as: 'ada' }, { as: 'dan' }, { as: 'dan' }],
  'identity.list': [{ as: 'ada' }, { as: 'bob' }, { as: 'stranger' }],
  'identity.connect': [{ as: 'stranger' }, { as: 'bob' }, { as: 'ada' }, { as: 'ada' }],
  'identity.disconnect': [
    { as: 'stranger', input: { id: NO_ONE } },
    { as: 'bob', input: ({ identityOfAda }: WorldIds) => ({ id: identityOfAda }) },
    { as: 'ada', input: { id: 'x' } },
    { as: 'ada', input: ({ identityOfAda }: WorldIds) => ({ id: identityOfAda }) },
    { as: 'ada', input: ({ identityOfAda }: WorldIds) => ({ id: identityOfAda }) },
  ],
  'image.list': [
    { as: 'ada', input: { slug: 'private' } },
    { as: 'bob', input: { slug: 'private' } },
    { as: 'stranger', input: { slug: 'public' } },
    { as: 'ada', input: { slug: 'missing' } },
  ],
  'image.create': [
    { as: 'ada', input: { slug: 'private', image: samplePng() } },
    { as: 'ada', input: { slug: 'private', image: new File(['text'], 'x.png') } },
    { as: 'bob', input: { slug: 'private', image: samplePng() } },
    { as: 'bob', input: { slug: 'public', image: samplePng() } },
    { as: 'mod', input: { slug: 'public', image: samplePng() } },
    { as: 'stranger', input: { slug: 'public', image: samplePng() } },
  ],
  'image.delete': [
    { as: 'bob', input: ({ image }: WorldIds) => ({ slug: 'private', id: image }) },
    { as: 'ada', input: ({ image }: WorldIds) => ({ slug: 'public', id: image }) },
    { as: 'ada', input: ({ image }: WorldIds) => ({ slug: 'private', id: image }) },
    { as: 'ada', input: ({ image }: WorldIds) => ({ slug: 'private', id: image }) },
    { as: 'ada', input: { slug: 'private', id: 'not-an-id' } },
  ],
  'session.create': [
    { as: 'stranger', input: { email: 'eve@example.com', password: PASSWORD } },
    { as: 'stranger', input: { email: 'eve@example.com', password: 'wrong' } },
    { as: 'stranger', input: { email: 'nobody@example.com', password: 'wrong' } },
    { as: 'stranger', input: { email: 'eve@example.com' } },
  ],
  'session.current': [{ as: 'ada' }, { as: 'stranger' }],
  'session.reauthenticate': [
    { as: 'ada', input: { password: 'wrong' } },
    { as: 'stranger', input: { password: PASSWORD } },
    { as: 'eve', input: { password: '' } },
    { as: 'eve', input: { password: PASSWORD } },
    { as: 'eve', input: { password: PASSWORD } },
  ],
  'session.list': [...pages, { as: 'ada' }, { as: 'stranger' }],
  'session.revoke': [
    { as: 'bob', input: ({ sessionOfAda }: WorldIds) => ({ id: sessionOfAda }) },
    { as: 'stranger', input: { id: 'whatever' } },
    { as: 'ada', input: { id: 'whatever' } },
    { as: 'ada', input: ({ sessionOfAda }: WorldIds) => ({ id: sessionOfAda }) },
  ],
  'session.revokeOthers': [{ as: 'ada' }, { as: 'stranger' }],
  'session.revokeAll': [{ as: 'stranger' }, { as: 'eve' }],
  'session.delete': [{ as: 'mod' }, { as: 'mod' }, { as: 'stranger' }],
};
