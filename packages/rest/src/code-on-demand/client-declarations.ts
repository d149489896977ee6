import { readFile } from 'node:fs/promises';
import { isSchema, isVoid } from '../input/object-schema.ts';
import { findRouteCodes } from '../openapi/route-problems.ts';
import type { RestRoute } from '../route.ts';
import { type ClientOperation, findSparseFields, mayOmitInput } from './client-operation.ts';
import { toDocComment } from './doc-comment.ts';
import { NamedTypes, toTypeName } from './named-types.ts';
import { toPropertyName, writeTree } from './nesting.ts';

const HEADER = `// The types of client.js beside it, made from the same routes.
`;

/** Returns the types of the client as the text of a declaration file. */
export async function writeClientDeclarations(
  operations: readonly ClientOperation[],
): Promise<string> {
  const fixed = await readFile(new URL('./runtime/declarations.d.ts', import.meta.url), 'utf8');
  const types = new NamedTypes(readNames(fixed));
  const outputs = new Map(
    operations.map((operation) => [operation, toOutputType(operation, types)]),
  );
  const methods = writeTree(operations, {
    separator: ';',
    write: (name, operation) =>
      writeMethod(name, operation, {
        input: toInputType(operation, types),
        output: outputs.get(operation) ?? 'unknown',
      }),
  });

  return [
    HEADER,
    fixed,
    `/** The codes of the problems that the operations can answer with. */\nexport type ProblemCode = ${writeCodes(operations)};\n`,
    `/** One method per operation. */\nexport interface Client ${methods}\n`,
    types.text,
  ].join('\n');
}

/** Globals that the types of schemas are written with. */
const WRITTEN = ['Array', 'Blob', 'Date', 'Record'];

/** Every word that could be a type in what is declared already, globals included: no schema's name may hide one. */
function readNames(declarations: string): string[] {
  return [...WRITTEN, ...(declarations.match(/\b[A-Z]\w*\b/g) ?? [])];
}

function writeCodes(operations: readonly ClientOperation[]): string {
  const codes = new Set(operations.flatMap(({ route }) => findRouteCodes(route)));
  return (
    [...codes]
      .sort()
      .map((code) => JSON.stringify(code))
      .join(' | ') || 'never'
  );
}

function toOutputType({ route, names }: ClientOperation, types: NamedTypes): string {
  const { output, hints, procedure, downloadTypes } = route;
  if (downloadTypes) return 'Blob';
  const schema = procedure.type === 'subscription' ? hints.event : output;
  if (!isSchema(schema)) return 'unknown';
  return isVoid(schema)
    ? 'void'
    : types.typeOf(schema, 'output', `${toTypeName(names.join('-'))}Output`);
}

function toInputType({ route, names }: ClientOperation, types: NamedTypes): string {
  const name = `${toTypeName(names.join('-'))}Input`;
  const schemas = route.procedure.inputs.filter(isSchema).filter((schema) => !isVoid(schema));
  const parts = schemas.map((schema) => types.typeOf(schema, 'input', name));
  return parts.length === 0 ? 'undefined' : parts.join(' & ');
}

interface Types {
  readonly input: string;
  readonly output: string;
}

function writeMethod(key: string, operation: ClientOperation, types: Types): string {
  const { route, traits } = operation;
  const name = toPropertyName(key);
  const description = describe(operation);
  if (traits.pages) return `${description}readonly ${name}: ${writeList(route, types)}`;

  const parameters = writeParameters(route, types.input, findOptions(operation));
  const { output } = types;
  const result = traits.events
    ? `AsyncGenerator<StreamEvent<${output}>, void, undefined>`
    : `Promise<${output}>`;
  return `${description}${name}(${parameters}): ${result}`;
}

function writeList(route: RestRoute, { input, output }: Types): string {
  const fields = findSparseFields(route);
  if (!fields) return `ListOperation<[${writeParameters(route, input, 'CallOptions')}], ${output}>`;

  const whole = writeParameters(route, `WithAllFields<${input}>`, 'CallOptions');
  const names = fields.map((field) => JSON.stringify(field)).join(' | ');
  return `SparseListOperation<[${whole}], ${input}, ${output}, ${names}>`;
}

function writeParameters(route: RestRoute, input: string, options: string): string {
  return `input${mayOmitInput(route) ? '?' : ''}: ${input}, options?: ${options}`;
}

function findOptions({ route, traits }: ClientOperation): string {
  if (traits.events) return 'StreamOptions';
  if (route.method === 'GET') return 'CallOptions';
  return route.expectedVersionField === undefined ? 'WriteOptions' : 'ChangeOptions';
}

function describe({ route: { method, path, openapi, hints } }: ClientOperation): string {
  const isDeprecated = openapi.deprecated || hints.deprecation;
  const address = `\`${method} ${path}\``;
  return toDocComment([
    openapi.summary ? `${openapi.summary}: ${address}` : address,
    openapi.description,
    hints.errors?.length ? `@throws {ProblemError} ${hints.errors.join(', ')}` : undefined,
    isDeprecated ? '@deprecated' : undefined,
  ]);
}
