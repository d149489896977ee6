import { assertSafeKey } from '../bodies/json-body.ts';
import { invalidInput } from './invalid-input.ts';
import { findShape, type Shape, unwrap } from './object-schema.ts';
import { type Convert, compileConversions, type Text } from './query-conversion.ts';

type Fields = Record<string, unknown>;
type Query = Record<string, Text>;

/** `publishedAt[gte]` is a key of a field that is an object: OpenAPI's `deepObject` style. */
const MEMBER = /^([^[\]]+)\[([^[\]]+)\]$/;

/**
 * Compiles the function that turns a parsed query string into the fields of an input, in a new object.
 *
 * A field that is an object comes as `field[key]=value`, once for each key, or whole as one JSON text.
 */
export function compileReadQuery(shape: Shape, conversions: Map<string, Convert>) {
  const readMember = compileReadMember(shape);
  return (query: Query): Fields => {
    const fields: Fields = {};
    const objects: Record<string, Fields> = {};
    for (const name in query) {
      assertSafeKey(name);
      const text = query[name] ?? '';
      if (readMember?.(objects, name, text)) continue;
      fields[name] = conversions.get(name)?.(text) ?? text;
    }
    return readMember ? merge(fields, objects) : fields;
  };
}

/** Compiles what takes a key of an object, and tells whether the name is one; `null` where no field is an object. */
function compileReadMember(shape: Shape) {
  const objects = Object.entries(shape).filter(
    ([, schema]) => unwrap(schema)._zod.def.type === 'object',
  );
  if (objects.length === 0) return null;

  const members = new Map(
    objects.map(([field, schema]) => [field, compileConversions(findShape(schema) ?? {})]),
  );
  return (target: Record<string, Fields>, name: string, text: Text): boolean => {
    const [, field = '', key = ''] = MEMBER.exec(name) ?? [];
    const conversions = members.get(field);
    if (!conversions) return false;
    assertSafeKey(key);
    target[field] = { ...target[field], [key]: conversions.get(key)?.(text) ?? text };
    return true;
  };
}

function merge(fields: Fields, objects: Record<string, Fields>): Fields {
  const twice = Object.keys(objects).find((field) => Object.hasOwn(fields, field));
  if (twice !== undefined) throw invalidInput([twice], 'Either whole or key by key, not both');
  return { ...fields, ...objects };
}
