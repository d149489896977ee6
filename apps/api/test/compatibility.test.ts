import { readFile } from 'node:fs/promises';
import { createDocument } from '@duet/api/document';
import { checkCompatibility } from '@duet/contract';
import { expect, test } from 'vitest';

const RELEASED = new URL('../../../docs/openapi.released.json', import.meta.url);

/** The version is API_VERSION in apps/api/src/document.ts, and releasing is docs:release: CONTRIBUTING.md has the steps. */
test('clients of the released document go on working: to break them, raise API_VERSION and run docs:release', async () => {
  const released = JSON.parse(await readFile(RELEASED, 'utf8'));

  const document = await createDocument();

  expect(checkCompatibility(released, document)).toEqual([]);
});

test('the document has the version of the released one: run docs:release after raising API_VERSION', async () => {
  const released = JSON.parse(await readFile(RELEASED, 'utf8'));

  const document = await createDocument();

  expect(document.info.version).toBe(released.info.version);
});
