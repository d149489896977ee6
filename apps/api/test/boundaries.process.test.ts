import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Returns what lint says of a file with this one import, in a folder with nothing else but our rules. */
async function lint(path: string, specifier: string): Promise<string> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'duet-boundaries-'));
  const file = join(folder.path, path);
  await mkdir(dirname(file), { recursive: true });
  await copyFile(join(ROOT, 'biome.json'), join(folder.path, 'biome.json'));
  await writeFile(file, `import '${specifier}';\n`);

  const biome = join(ROOT, 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', path];
  return await new Promise((resolve) => {
    execFile(biome, args, { cwd: folder.path }, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

test.each([
  ['packages/procedure/src', 'fastify', 'procedure knows'],
  ['packages/rest/src', '@duet/router', 'rest is a library'],
  ['packages/idempotency/src', '@duet/db', 'idempotency is a library'],
  ['packages/idempotency/src', 'fastify', 'idempotency is a library'],
  ['packages/db/src', 'zod', 'db knows storage only'],
  ['packages/db/src', '@duet/router', 'db knows storage only'],
  ['packages/storage/src', '@duet/db', 'storage knows bytes and keys only'],
  ['packages/router/src', 'fastify', 'which face called it'],
  ['packages/router/src', '@duet/api', 'which face called it'],
  ['packages/client/src', '@duet/db', 'Front ends reach the server through'],
  ['packages/client/src', '@duet/router', 'Front ends know the router by'],
  ['apps/web/src', '@duet/db', 'Front ends reach the server through'],
  ['apps/api/src', 'kysely', 'apps/api composes'],
])('%s may not import %s', async (folder, specifier, mend) => {
  const said = await lint(`${folder}/probe.ts`, specifier);

  expect(said).toContain('noRestrictedImports');
  expect(said).toContain(mend);
});

test('a schema file imports zod and nothing of the server', async () => {
  const path = 'packages/router/src/article/probe.schema.ts';

  expect(await lint(path, '@duet/db')).toContain('runs in the browser');
  expect(await lint(path, 'zod')).not.toContain('noRestrictedImports');
});
