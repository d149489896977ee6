import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

/** Where the types of the REST client are committed. */
export const REST_TYPES = new URL('../src/rest-api.gen.ts', import.meta.url);

const DOCUMENT = new URL('../../../docs/openapi.json', import.meta.url);

/** Returns the types of the committed document, as a module of their own. */
export async function createRestTypes(): Promise<string> {
  const document = JSON.parse(await readFile(DOCUMENT, 'utf8'), withoutExamples);
  const types = await openapiTS(document, { alphabetize: true, defaultNonNullable: false });
  return `// Made from docs/openapi.json by docs:build.\n${astToString(types)}`;
}

/** Examples are for readers of the document: in types they are only long. A field may have the same name, and stays. */
function withoutExamples(_: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const isMediaType = 'schema' in part;
  const isSchema = 'examples' in part && Array.isArray(part.examples);
  const isComponents = 'schemas' in part;
  if (!isMediaType && !isSchema && !isComponents) return part;
  const { example: _example, examples: _examples, ...rest } = part as Record<string, unknown>;
  return rest;
}
