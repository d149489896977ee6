import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { oas31 } from 'zod-openapi';

/** Returns what is wrong with a value, in one sentence each. */
export type SchemaCheck = (value: unknown) => string[];

/** Finds the check of the schema at a place in a document: `['components', 'schemas', 'Problem']`. */
export type FindSchemaCheck = (place: readonly string[]) => SchemaCheck;

/** Compiles the schemas of a document (JSON Schema 2020-12), each when it is first asked for. */
export function compileSchemaChecks(document: oas31.OpenAPIObject): FindSchemaCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, logger: false });
  // Node takes the default export of a CommonJS module for the module itself.
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const compiled = new Map<string, SchemaCheck>();

  return (place) => {
    const $ref = `document#/${place.map(toPointerPart).join('/')}`;
    const known = compiled.get($ref) ?? toCheck(ajv.compile({ $ref }));
    compiled.set($ref, known);
    return known;
  };
}

function toCheck(validate: ValidateFunction): SchemaCheck {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(toSentence));
}

function toSentence({ instancePath, message = 'is not valid', params }: ErrorObject): string {
  return `${instancePath || 'the whole'} ${message} ${JSON.stringify(params)}`;
}

/** RFC 6901 section 6: a JSON Pointer in a URI fragment. */
function toPointerPart(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
