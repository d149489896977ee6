import fc from 'fast-check';

/** What zod writes of an input in JSON Schema, as far as inputs use it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** Longer texts and lists find nothing that these do not. */
const MAX_LENGTH = 300;
const MAX_ITEMS = 12;

/** Returns values that keep to a schema, the ends of its ranges among them. */
export function validValue(schema: JsonSchema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(validValue));
  const types = [schema.type ?? 'string'].flat();
  return fc.oneof(...types.map((type) => valueOfType(type, schema)));
}

function valueOfType(type: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(validValue(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? MAX_ITEMS, MAX_ITEMS),
      });
    case 'integer':
    case 'number': {
      const [min, max] = [schema.minimum ?? -1_000, schema.maximum ?? 1_000];
      return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max: Math.max(min, max) }));
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, field]) => [name, validValue(field)]);
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...required] as never[],
    noNullPrototype: true,
  });
}

function textOf({ pattern, format, minLength = 0, maxLength = MAX_LENGTH }: JsonSchema) {
  if (format === 'uri') return fc.webUrl();
  if (format === 'email') return fc.uuid().map((id) => `${id}@example.com`);
  if (format === 'uuid') return fc.uuid();
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const unit = fc.constantFrom<fc.StringConstraints['unit']>('grapheme', 'grapheme-ascii');
  const longest = Math.max(minLength, Math.min(maxLength, MAX_LENGTH));
  return unit.chain((each) => fc.string({ unit: each, minLength, maxLength: longest }));
}
