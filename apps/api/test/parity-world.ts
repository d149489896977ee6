import { createSession } from '@duet/db';
import { samplePng } from '@duet/router/testing';
import { createTestApp, type Outcome } from '@duet/testing';
import { PASSWORD, type Who, type WorldIds } from './parity.cases.ts';

export type World = Awaited<ReturnType<typeof createWorld>>;

/** An app with people and articles, made the same way every time. */
export async function createWorld() {
  const t = await createTestApp();
  const [ada, bob] = [await t.member('ada'), await t.member('bob')];
  const mod = await t.member('mod', 'moderator');
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
  const eve = { username: 'eve', email: 'eve@example.com', password: PASSWORD };
  await t.stranger.rpc.user.register.mutate(eve);

  const callers = { stranger: t.stranger, ada, bob, mod } satisfies Record<Who, unknown>;
  const ids: WorldIds = { comment: id, image: image.id, sessionOfAda: session.id };
  return { t, callers, ids };
}

const MADE_BY_THE_WORLD = /^(id|createdAt|updatedAt|publishedAt|lastUsedAt|expiresAt|nextCursor)$/;

const ADDRESS_OF_FILE = /\/files\/[0-9a-f-]{36}/g;

/** An address that is taken, or that no title gives, ends in a random number. */
const RANDOM_END = /-[0-9a-f]{6}"/g;

/** Replaces what differs between two worlds by its type, and leaves everything else as it is. */
export function comparable(outcome: Outcome): unknown {
  const mask = (key: string, value: unknown) =>
    MADE_BY_THE_WORLD.test(key) && typeof value === 'string' ? `<${key}>` : value;
  const text = JSON.stringify(outcome, mask).replaceAll(ADDRESS_OF_FILE, '/files/<id>');
  return JSON.parse(text.replaceAll(RANDOM_END, '-<random>"'));
}
