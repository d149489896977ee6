import { readFile } from 'node:fs/promises';
import type { ClientOperation } from './client-operation.ts';
import { toDocComment } from './doc-comment.ts';
import { writeTree } from './nesting.ts';

/** What the client is made of, each file after those that it needs. */
const RUNTIME = [
  'problem-error',
  'waiting',
  'retries',
  'input',
  'memory',
  'request',
  'exchange',
  'pages',
  'event-stream',
  'client',
];

const HEADER = `// The client of this API: one method per operation. It needs nothing else, and runs in browsers and in Node 18 or later.
// Made from the server's own routes; client.d.ts beside it has the types.
`;

/** Where the API is for a program that has saved the module: its address then says nothing. */
export interface ClientScriptOptions {
  readonly baseUrl?: string | undefined;
}

/** Returns the client as the text of one ES module. */
export async function writeClientScript(
  operations: readonly ClientOperation[],
  { baseUrl }: ClientScriptOptions,
): Promise<string> {
  const files = await Promise.all(RUNTIME.map(readRuntime));
  const methods = writeTree(operations, { separator: ',', write: writeMethod });

  return [
    HEADER,
    ...files.map(joinable),
    `const METHODS = (operation) => (${methods});\n`,
    `const HERE = /^https?:/.test(import.meta.url) ? new URL('.', import.meta.url).href : ${JSON.stringify(baseUrl)};\n`,
    '/** Makes a client with settings of its own. */\nexport function createClient(options) {\n  return buildClient(METHODS, { baseUrl: HERE, ...options });\n}\n',
    'export const client = createClient();\nexport { etagOf, ProblemError };\n',
  ].join('\n');
}

function readRuntime(name: string): Promise<string> {
  return readFile(new URL(`./runtime/${name}.js`, import.meta.url), 'utf8');
}

/** In one module, nobody imports or exports. */
function joinable(source: string): string {
  return source.replace(/^import .*;\n+/gm, '').replace(/^export /gm, '');
}

function writeMethod(name: string, { route, traits }: ClientOperation): string {
  const { method, path, openapi } = route;
  const parameters = [JSON.stringify(`${method} ${path}`)];
  if (Object.keys(traits).length > 0) parameters.push(JSON.stringify(traits));
  return `${toDocComment([openapi.summary])}${name}: operation(${parameters.join(', ')})`;
}
