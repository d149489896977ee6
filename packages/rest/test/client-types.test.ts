import { execFile } from 'node:child_process';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { initTRPC } from '@trpc/server';
import fastify, { type FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type RestMeta, route, trpcRest } from '../src/index.ts';
import { createClientWorld } from './client-support.ts';

const TSC = new URL('../node_modules/.bin/tsc', import.meta.url).pathname;
const STRICT = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
const PLAIN = ['--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', ''];

/** What the compiler says of a program beside the client and its types, in a project with nothing else. */
async function compile(program: string, flags: string[] = []): Promise<string> {
  await using world = await createClientWorld();
  return await compileBeside(world, program, flags);
}

async function compileBeside(
  world: { app: FastifyInstance },
  program: string,
  flags: string[],
): Promise<string> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'duet-client-'));
  for (const file of ['client.js', 'client.d.ts']) {
    await writeFile(join(folder.path, file), (await world.app.inject(`/api/${file}`)).body);
  }
  await writeFile(join(folder.path, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder.path, 'program.ts'), program);

  const run = promisify(execFile)(TSC, [...PLAIN, ...STRICT, ...flags, 'program.ts'], {
    cwd: folder.path,
  });
  return await run.then(
    () => '',
    ({ stdout }) => String(stdout),
  );
}

const RIGHT = `
import { client, createClient, etagOf, ProblemError, type Book } from './client.js';

const other = createClient({ baseUrl: new URL('https://example.com/api'), headers: async () => ({ a: 'b' }) });
const book: Book = await client.book.byId({ id: '1' }, { signal: AbortSignal.timeout(1), retries: 0 });
const changed = await other.book.update({ id: '1', title: 'x' }, { ifMatch: book });
const tag: string | undefined = etagOf(changed);
const nothing: void = await client.book.delete({ id: '1' }, { idempotencyKey: 'k' });
const { items, nextCursor } = await client.book.list();
const first: string | undefined = items[0]?.title;
for await (const { version } of client.book.list.all({ limit: 10 })) version.toFixed();
for await (const page of client.book.list.pages()) page.nextCursor?.length;
for await (const { id, data } of client.book.onChange({ last: 3 }, { lastEventId: '1' })) data.n.toFixed(id?.length);
await client.book.addCover({ id: '1', image: new Blob(['x']), alt: undefined });
const blob: Blob = await client.book.text({ id: '1' });
const whole: string = (await client.book.titles()).items[0]!.title;
for await (const { title, author } of client.book.titles.all({ fields: ['title'], expand: ['author'] })) title.concat(author ?? '');
await client.search({ since: new Date(), size: 1n, order: 'asc', page: 'last', filter: { author: 'x' }, tag: ['a'] });
try {} catch (error) {
  if (error instanceof ProblemError) error.errors?.map(({ path, message }) => path.join(message));
}
export { blob, whole, first, nextCursor, nothing, tag };
`;

test('right uses compile, in the strictest of projects, and so do the types by themselves', async () => {
  expect(await compile(RIGHT, ['--lib', 'es2022,dom,dom.iterable'])).toBe('');
});

const WRONG = [
  ['client.book.byId()', 'Expected 1-2 arguments'],
  ['client.book.byId({})', "Property 'id' is missing"],
  ["client.book.list({ colour: 'red' })", "'colour' does not exist"],
  ["client.book.list({ limit: '1' })", "'string' is not assignable"],
  ["client.search({ order: 'up' })", `'"up"' is not assignable`],
  ['client.book.purge()', "'purge' does not exist"],
  ['(await client.book.byId({ id: "1" })).pages', "'pages' does not exist"],
  ['client.book.byId.all()', "'all' does not exist"],
  ["client.book.byId({ id: '1' }, { ifMatch: 'x' })", "'ifMatch' does not exist"],
  ["client.book.delete({ id: '1' }, { ifMatch: 'x' })", "'ifMatch' does not exist"],
  ["client.book.titles({ fields: ['pages'] })", `'"pages"' is not assignable`],
  ["(await client.book.titles({ fields: ['id'] })).items[0]!.title", "'title' does not exist"],
  ["client.book.titles({ colour: 'red' })", "'colour' does not exist"],
  ["client.book.addCover({ id: '1', image: 'x' })", "'Blob'"],
  ['(await client.book.onChange({ last: 1 })).data', "'data' does not exist"],
  ['client.book.list({}, { retry: 1 })', "'retry' does not exist"],
] as const;

test('wrong uses do not, each for its own reason', async () => {
  const lines = WRONG.map(([use], index) => `export const result${index} = ${use};`);
  const program = ["import { client } from './client.js';", ...lines].join('\n');

  const complaints = await compile(program, ['--lib', 'es2022,dom']);

  const found = WRONG.map(
    (_, index) => complaints.match(`program.ts.${index + 2},.*(\n .*)*`)?.[0],
  );
  expect(found).toEqual(WRONG.map(([, complaint]) => expect.stringContaining(complaint)));
});

/** A schema that another one of the same name would hide, and one that holds itself. */
interface Tree {
  name: string;
  branches: Tree[];
}
const Tree: z.ZodType<Tree> = z
  .object({ name: z.string(), branches: z.lazy(() => z.array(Tree)) })
  .meta({ id: 'Tree' });

test('schemas may have any name, refer to themselves, and differ between the two sides', async () => {
  const t = initTRPC.meta<RestMeta>().create();
  const Client = z.object({ size: z.int().default(1) }).meta({ id: 'Client' });
  const Shape = z
    .union([z.object({ side: z.int() }), z.object({ radius: z.int() })])
    .meta({ id: 'Shape' });
  const Omit = z.object({
    shape: Shape,
    'odd-key': z.tuple([z.string(), z.int()]),
    tree: Tree,
    all: z.json(),
  });
  const router = t.router({
    echo: t.procedure
      .meta(route('PUT /echo', 'Echo'))
      .input(z.object({ client: Client, omit: Omit.meta({ id: 'Omit' }) }))
      .output(z.object({ client: Client, map: z.record(z.enum(['a', 'b']), z.null()) }))
      .mutation(({ input: { client } }) => ({ client, map: { a: null, b: null } })),
  });
  await using app = fastify();
  await app.register(trpcRest, { prefix: '/api', router, createContext: () => ({}) });
  const program = `import { client } from './client.js';
    const tree = { name: 'x', branches: [{ name: 'y', branches: [] }] };
    const input = { client: {}, omit: { shape: { side: 1 }, 'odd-key': ['a', 1] as [string, number], tree, all: [1, { a: null }] } };
    const { client: answer, map } = await client.echo(input);
    export const sizes: number[] = [answer.size];
    export const none: null = map.a;
    // @ts-expect-error a branch has a name
    await client.echo({ ...input, omit: { ...input.omit, tree: { name: 'x', branches: [{}] } } });`;

  expect(await compileBeside({ app }, program, ['--lib', 'es2022,dom'])).toBe('');
});
