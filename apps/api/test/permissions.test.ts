import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createWorld } from './parity-world.ts';
import { createMatrix, WORLD_OPTIONS } from './permissions/matrix.ts';
import { renderPermissions } from './permissions/table.ts';

const PAGE = new URL('../../../docs/permissions.md', import.meta.url);

test('AZ-2: every procedure answers everybody, with every credential and over both faces, as docs/permissions.md and its metadata say', {
  timeout: 300_000,
}, async ({ skip }) => {
  const world = await createWorld(WORLD_OPTIONS);
  await using t = world.t;
  skip(
    t.database.kind === 'postgresql',
    'Each call begins in the same world: too slow on a server',
  );

  const { rows, calls, differences } = await createMatrix(world);

  expect(differences).toEqual([]);
  expect(calls).toBeGreaterThan(rows.length * 20);
  expect(renderPermissions(rows)).toBe(await readFile(PAGE, 'utf8'));
});
