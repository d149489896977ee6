import type { z } from 'zod';
import { toDocComment } from './doc-comment.ts';
import { indent, toPropertyName } from './nesting.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Names the type that a reference stands for. */
export type NameReference = (reference: string) => string;

/** Where a schema says that its type is one that JSON does not have. */
export const TYPE_KEYWORD = 'x-typescript-type';

/** Writes a JSON Schema of draft 2020-12, as zod makes it, as a TypeScript type. What it does not know is `unknown`. */
export function toTypeText(schema: JsonSchema | boolean, nameOf: NameReference): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never';
  const write = (each: JsonSchema | boolean) => toTypeText(each, nameOf);

  const special = schema[TYPE_KEYWORD];
  if (typeof special === 'string') return special;
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.const !== undefined) return toLiteral(schema.const);
  if (schema.enum) return join(schema.enum.map(toLiteral), ' | ');
  if (schema.anyOf ?? schema.oneOf)
    return join((schema.anyOf ?? schema.oneOf ?? []).map(write), ' | ');
  if (schema.allOf) return join(schema.allOf.map(write).map(inParentheses), ' & ');
  if (schema.not) return 'never';
  if (Array.isArray(schema.type))
    return join(
      schema.type.map((type) => write({ ...schema, type })),
      ' | ',
    );
  return writePlain(schema, write);
}

type Write = (schema: JsonSchema | boolean) => string;

function writePlain(schema: JsonSchema, write: Write): string {
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return writeArray(schema, write);
    case 'object':
      return writeObject(schema, write);
    default:
      return 'unknown';
  }
}

function writeArray({ prefixItems, items }: JsonSchema, write: Write): string {
  const rest = Array.isArray(items) || items === undefined ? 'unknown' : write(items);
  if (!prefixItems) return `Array<${rest}>`;
  const elements = prefixItems.map(write);
  return `[${(items === undefined || items === false ? elements : [...elements, `...Array<${rest}>`]).join(', ')}]`;
}

function writeObject(object: JsonSchema, write: Write): string {
  const schema = withNamedKeys(object);
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.entries(properties).map(([key, property]) => {
    const isRequired = required.includes(key);
    const type = write(property);
    const value = isRequired ? type : `${type} | undefined`;
    return `${describe(property)}${toPropertyName(key)}${isRequired ? '' : '?'}: ${value};`;
  });
  if (members.length === 0 && additionalProperties === false) return 'Record<string, never>';
  const index = writeIndex(additionalProperties, members.length > 0, write);
  return `{\n${indent([...members, ...index].join('\n'))}\n}`;
}

/** A record whose keys are listed is an object with these members. */
function withNamedKeys(schema: JsonSchema): JsonSchema {
  const { propertyNames, additionalProperties = {} } = schema;
  const keys = typeof propertyNames === 'object' ? propertyNames.enum : undefined;
  if (!keys) return schema;
  const members = keys.map((key) => [String(key), additionalProperties]);
  return { ...schema, properties: Object.fromEntries(members), additionalProperties: false };
}

/** Members of other types may stand beside an index signature of `unknown` only. */
function writeIndex(
  additional: JsonSchema['additionalProperties'],
  hasMembers: boolean,
  write: Write,
): string[] {
  if (additional === undefined || additional === false)
    return hasMembers ? [] : ['[key: string]: unknown;'];
  return [`[key: string]: ${hasMembers ? 'unknown' : write(additional)};`];
}

function describe(schema: JsonSchema | boolean): string {
  if (typeof schema === 'boolean') return '';
  const { description, deprecated, format } = schema;
  const fallback =
    schema.default === undefined ? undefined : `@default ${JSON.stringify(schema.default)}`;
  return toDocComment([
    description,
    format && `@format ${format}`,
    fallback,
    deprecated ? '@deprecated' : undefined,
  ]);
}

function join(types: readonly string[], separator: string): string {
  const distinct = [...new Set(types)];
  return distinct.length === 0 ? 'never' : distinct.join(separator);
}

function inParentheses(type: string): string {
  return type.includes(' | ') ? `(${type})` : type;
}

function toLiteral(value: unknown): string {
  return value === null ? 'null' : JSON.stringify(value);
}
