import { sample } from 'openapi-sampler';
import type { OpenAPIObject } from 'trpc-to-openapi';
import type { oas31 } from 'zod-openapi';
import { MERGE_PATCH } from '../bodies/merge-patch.ts';

type Part = oas31.SchemaObject | oas31.ReferenceObject;
type Bodies = Pick<oas31.MediaTypeObject, 'example' | 'examples'>;

const SCHEMAS = '#/components/schemas/';

/** What examples are made from, and where those of named schemas are written down. */
interface Examples {
  readonly document: OpenAPIObject;
  readonly named: Record<string, oas31.ExampleObject | oas31.ReferenceObject>;
}

/**
 * Returns a document in which every body has an example that its schema allows: the first of the schema's own `examples`, or one
 * made from its constants, defaults and formats, the same each time. The example of a named schema is written down once.
 */
export function withExamples(document: OpenAPIObject): OpenAPIObject {
  const { components, paths } = document;
  const named = { ...components?.examples };
  const examples = { document, named };
  const completed = mapValues(paths ?? {}, (item) => mapMethods(item, examples));
  const responses = mapValues(components?.responses ?? {}, (each) => addContent(each, examples));
  return {
    ...document,
    paths: completed,
    components: { ...components, responses, examples: named },
  };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function mapMethods(item: oas31.PathItemObject, examples: Examples): oas31.PathItemObject {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [[method, completeOperation(operation, examples)] as const] : [];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

function completeOperation(
  operation: oas31.OperationObject,
  examples: Examples,
): oas31.OperationObject {
  const { requestBody, responses = {} } = operation;
  return {
    ...operation,
    ...(requestBody && { requestBody: addContent(requestBody, examples) }),
    responses: mapValues(responses, (each) => addContent(each, examples)),
  };
}

/** A reference leads to a component, which has its examples there. */
function addContent<TPart extends { content?: oas31.ContentObject }>(
  part: TPart | oas31.ReferenceObject,
  examples: Examples,
): TPart | oas31.ReferenceObject {
  if ('$ref' in part || !part.content) return part;
  const { content } = part;
  return {
    ...part,
    content: mapValues(content, (media, type) => {
      // A merge patch says nothing of its members: the fields of the JSON beside it are what it may hold.
      const source = type === MERGE_PATCH ? content['application/json'] : media;
      return isStructured(type) ? { ...media, ...toExamples(source?.schema, examples) } : media;
    }),
  };
}

function isStructured(mediaType: string): boolean {
  return /[/+]json$|^multipart\/|urlencoded$/.test(mediaType);
}

function toExamples(schema: Part | undefined, examples: Examples): Bodies {
  if (!schema) return {};
  const names = findNames(schema);
  if (!names) return { example: toSample(schema, examples.document) };
  for (const name of names) {
    examples.named[name] ??= { value: toSample({ $ref: SCHEMAS + name }, examples.document) };
  }
  const references = names.map((name) => [name, { $ref: `#/components/examples/${name}` }]);
  return { examples: Object.fromEntries(references) };
}

/** Returns the schemas that a body is one of, when all have names. */
function findNames(schema: Part): string[] | null {
  const parts = 'oneOf' in schema && schema.oneOf ? schema.oneOf : [schema];
  const names = parts.map((part) =>
    '$ref' in part && part.$ref ? part.$ref.slice(SCHEMAS.length) : null,
  );
  return names.every((name) => name !== null) ? names : null;
}

function toSample(schema: Part, document: OpenAPIObject): unknown {
  // The sampler's types know draft 7 alone; it reads both versions of OpenAPI.
  const source = schema as Parameters<typeof sample>[0];
  return sample(source, { quiet: true, enablePatterns: true }, document);
}

function mapValues<TIn, TOut>(
  record: Readonly<Record<string, TIn>>,
  change: (value: TIn, name: string) => TOut,
): Record<string, TOut> {
  const entries = Object.entries(record).map(([name, value]) => [name, change(value, name)]);
  return Object.fromEntries(entries);
}
