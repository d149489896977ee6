import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Returns how long the compiler takes over a router of that many procedures and a client of it, in seconds: the median of that many times. */
export function measureTypeCheck(procedures: number, repeats: number): number {
  // Inside the workspace, so that its packages are found.
  const folder = mkdtempSync(join(ROOT, '.types-'));
  try {
    writeFileSync(join(folder, 'router.ts'), writeRouter(procedures));
    writeFileSync(join(folder, 'client.ts'), CLIENT);
    const config = { extends: '../tsconfig.json', include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));

    return median(Array.from({ length: repeats }, () => timeCompiler(folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeCompiler(folder: string): number {
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [findCompiler(), '-p', folder]);
  if (status !== 0) throw new Error(`The router does not compile:\n${stdout}`);
  return (performance.now() - start) / 1_000;
}

function findCompiler(): string {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  return join(dirname(manifest), 'bin', 'tsc');
}

const PER_RESOURCE = 5;

function writeRouter(procedures: number): string {
  const count = Math.ceil(procedures / PER_RESOURCE);
  const resources = Array.from({ length: count }, (_, number) => writeResource(number));
  const names = Array.from({ length: count }, (_, number) => `  resource${number},`);
  return [
    "import { initTRPC } from '@trpc/server';",
    "import { z } from 'zod';",
    'const t = initTRPC.create();',
    ...resources,
    `export const appRouter = t.router({\n${names.join('\n')}\n});`,
    'export type AppRouter = typeof appRouter;',
  ].join('\n');
}

function writeResource(number: number): string {
  const output = `Output${number}`;
  return `
const ${output} = z.object({ id: z.string(), title${number}: z.string().max(120), tags: z.array(z.string()), author: z.object({ username: z.string() }), version: z.int() });
const Input${number} = z.object({ title${number}: z.string().max(120), body: z.string(), tags: z.array(z.string()).default([]) });
const Params${number} = z.object({ slug: z.string() });
const resource${number} = t.router({
  list: t.procedure.input(z.object({ limit: z.int().default(20) })).output(z.object({ items: z.array(${output}) })).query(() => ({ items: [] })),
  bySlug: t.procedure.input(Params${number}).output(${output}).query(({ input }) => ({ id: input.slug, title${number}: '', tags: [], author: { username: '' }, version: 1 })),
  create: t.procedure.input(Input${number}).output(${output}).mutation(({ input }) => ({ id: '', ...input, author: { username: '' }, version: 1 })),
  update: t.procedure.input(Params${number}.extend(Input${number}.partial().shape)).output(${output}.nullable()).mutation(() => null),
  delete: t.procedure.input(Params${number}).output(z.void()).mutation(() => undefined),
});`;
}

const CLIENT = `
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from './router.ts';
const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: '' })] });
export const title: Promise<string> = client.resource0.bySlug.query({ slug: '' }).then((output) => output.title0);
`;
