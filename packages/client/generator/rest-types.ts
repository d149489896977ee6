import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

/** Where the types of the REST client are committed. */
export const REST_TYPES = new URL('../src/rest-api.gen.ts', import.meta.url);

const DOCUMENT = new URL('../../../docs/openapi.json', import.meta.url);

/** Returns the types of the committed document, as a module of their own. */
export async function createRestTypes(): Promise<string> {
  const document = JSON.parse(await readFile(DOCUMENT, 'utf8'));
  const types = await openapiTS(document, { alphabetize: true, defaultNonNullable: false });
  return `// Made from docs/openapi.json by docs:build.\n${astToString(types)}`;
}
