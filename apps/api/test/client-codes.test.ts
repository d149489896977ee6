import { readFile } from 'node:fs/promises';
import { createClientCodes } from '@duet/api/client-codes';
import { expect, test } from 'vitest';

const FILE = new URL('../../../packages/client/src/procedure-codes.gen.ts', import.meta.url);

test('the codes that clients know are those that procedures declare: run docs:build after changing them', async () => {
  expect(await readFile(FILE, 'utf8')).toBe(await createClientCodes());
});
