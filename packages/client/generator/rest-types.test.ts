import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createRestTypes, REST_TYPES } from './rest-types.ts';

test('the types of the REST client are those of the document; `pnpm docs:build` renews both', async () => {
  expect(await readFile(REST_TYPES, 'utf8')).toBe(await createRestTypes());
});
