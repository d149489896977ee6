import { COMMON_CODES } from '@duet/api/client-codes';
import { describeOperation } from '@duet/api/document';
import { createSession } from '@duet/db';
import { type Procedure, readProcedures } from '@duet/procedure';
import { readProcedureCodes } from '@duet/rest';
import { appRouter } from '@duet/router';
import { samplePng } from '@duet/router/testing';
import { callRest, callRpc, createTestApp, type Outcome } from '@duet/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  COMPARED_DOWNLOADS,
  COMPARED_STREAMS,
  PARITY_CASES,
  PASSWORD,
  type ParityCase,
  type Who,
} from './parity.cases.ts';

const everything = await readProcedures(appRouter);
const streams = everything.filter(({ type }) => type === 'subscription');
const downloads: readonly string[] = COMPARED_DOWNLOADS;
const procedures = everything.filter(
  ({ type, path }) => type !== 'subscription' && !downloads.includes(path),
);
const casesOf = ({ path }: Procedure) => PARITY_CASES[path as keyof typeof PARITY_CASES] ?? [];

const codes = await readProcedureCodes(appRouter, { operationDefaults: describeOperation });
const declared = ({ path }: Procedure) => codes[path] ?? [];

type World = Awaited<ReturnType<typeof createWorld>>;

/** An app with people and articles, made the same way every time. */
async function createWorld() {
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
  return { t, callers, ids: { comment: id, image: image.id, sessionOfAda: session.id } };
}

const MADE_BY_THE_WORLD = /^(id|createdAt|updatedAt|publishedAt|lastUsedAt|expiresAt|nextCursor)$/;

const ADDRESS_OF_FILE = /\/files\/[0-9a-f-]{36}/g;

/** Replaces what differs between two worlds by its type, and leaves everything else as it is. */
function comparable(outcome: Outcome): unknown {
  const mask = (key: string, value: unknown) =>
    MADE_BY_THE_WORLD.test(key) && typeof value === 'string' ? `<${key}>` : value;
  return JSON.parse(JSON.stringify(outcome, mask).replaceAll(ADDRESS_OF_FILE, '/files/<id>'));
}

function inputFor({ input }: ParityCase, { ids }: World): unknown {
  return typeof input === 'function' ? input(ids) : input;
}

describe('parity of the two faces', () => {
  let overRpc: World;
  let overRest: World;
  const succeeded = new Set<string>();
  beforeAll(async () => {
    [overRpc, overRest] = await Promise.all([createWorld(), createWorld()]);
  });
  afterAll(async () => {
    await Promise.all([overRpc, overRest].map(({ t }) => t[Symbol.asyncDispose]()));
  });

  test('has cases for every procedure, and for nothing else', () => {
    const covered = Object.keys(PARITY_CASES).sort();

    expect(covered).toEqual(procedures.map(({ path }) => path).sort());
    expect(procedures.filter((procedure) => casesOf(procedure).length < 2)).toEqual([]);
    expect(streams.map(({ path }) => path)).toEqual(COMPARED_STREAMS);
  });

  describe.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    '%s',
    (_, procedure) => {
      test.each(casesOf(procedure))('answers $as alike: $input', async (each) => {
        const rpc = await callRpc(overRpc.callers[each.as], procedure, inputFor(each, overRpc));
        const rest = await callRest(overRest.callers[each.as], procedure, inputFor(each, overRest));

        if (rpc.ok) succeeded.add(procedure.path);
        expect(comparable(rest)).toEqual(comparable(rpc));
        if (!rpc.ok) expect([...COMMON_CODES, ...declared(procedure)]).toContain(rpc.code);
      });
    },
  );

  test('saw each procedure succeed, not only fail alike', () => {
    expect([...succeeded].sort()).toEqual(procedures.map(({ path }) => path).sort());
  });
});
