import { createSession, hashPassword, User } from '@duet/db';
import {
  CONSENT_UID,
  createApplication,
  createGrant,
  createInteraction,
  READER_ID,
  samplePng,
} from '@duet/router/testing';
import { createTestApp, type Outcome, type TestApp, type TestMember } from '@duet/testing';
import { createMailedTokens } from './mailed-tokens.ts';
import { PASSWORD, type Who, type WorldIds } from './parity.cases.ts';
import { createProvenCallers, PROVIDERS } from './proven-callers.ts';

export type World = Awaited<ReturnType<typeof createWorld>>;

/** An app with people and articles, made the same way every time. */
export async function createWorld(options: Parameters<typeof createTestApp>[0] = {}) {
  const settings = { providers: PROVIDERS, ...options.settings };
  const t = await createTestApp({ ...options, settings });
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const mod = await t.member('mod', 'moderator');
  const boss = await t.member('boss', 'admin');
  for (const title of ['Public', 'Private', 'To publish', 'To delete']) {
    await ada.rpc.article.create.mutate({ title, body: `${title} text`, tags: ['http'] });
  }
  await ada.rpc.article.publish.mutate({ slug: 'public' });
  const picture = { slug: 'private', image: samplePng() };
  const image = await ada.rpc.image.create.mutate(picture);
  const { id } = await bob.rpc.comment.create.mutate({ slug: 'public', body: 'First' });

  const device = { userAgent: 'phone', address: '192.0.2.1' };
  const user = { id: ada.principal.userId };
  const { session } = await createSession(t.database.fork(), { user, device });
  const eve = await t.member('eve');
  for (const member of [ada, eve]) await givePassword(t, member);

  const { principal: zed } = await t.member('zed');
  const { identityOfAda, ...proven } = await createProvenCallers(t, { ada, eve });
  const token = await ada.rpc.token.create.mutate({ name: 'First', scopes: ['tag:read'] });
  const ids: WorldIds = {
    comment: id,
    image: image.id,
    sessionOfAda: session.id,
    tokenOfAda: token.id,
    accountOfZed: zed.userId,
    identityOfAda,
    reader: READER_ID,
    consent: CONSENT_UID,
    ...(await createMailedTokens(t, PASSWORD)),
  };
  await createApplication(t.database.fork(), bob.principal, { id: READER_ID });
  await createInteraction(t.database.fork(), { applicationId: READER_ID });
  await createGrant(t.database.fork(), { ...ada.principal, applicationId: READER_ID });

  const callers = { stranger: t.stranger, bob, mod, boss, eve, ...proven } satisfies Record<
    Who,
    unknown
  >;
  return { t, callers, ids };
}

async function givePassword({ database }: TestApp, { principal }: TestMember): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await database.fork().nativeUpdate(User, { id: principal.userId }, { passwordHash });
}

const MADE_BY_THE_WORLD = new Set([
  'id',
  'at',
  'token',
  'application',
  'clientSecret',
  'since',
  'session',
  'credentialId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'authenticatedAt',
  'lastUsedAt',
  'expiresAt',
  'disabledAt',
  'nextCursor',
]);

const ADDRESS_OF_FILE = /\/files\/[0-9a-f-]{36}/g;

/** An address that is taken, or that no title gives, ends in a random number. */
const RANDOM_END = /-[0-9a-f]{6}"/g;

/** What ties the way to a provider to one browser. */
const RANDOM_PARAMETER = /(state|code_challenge)=[\w-]{43}/g;

/** Replaces what differs between two worlds by its type, and leaves everything else as it is. */
export function comparable(outcome: Outcome): unknown {
  const mask = (key: string, value: unknown) =>
    MADE_BY_THE_WORLD.has(key) && typeof value === 'string' ? `<${key}>` : value;
  const text = JSON.stringify(outcome, mask).replaceAll(ADDRESS_OF_FILE, '/files/<id>');
  const masked = text
    .replaceAll(RANDOM_END, '-<random>"')
    .replaceAll(RANDOM_PARAMETER, '$1=<random>');
  return JSON.parse(masked);
}
