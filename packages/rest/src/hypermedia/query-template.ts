import { type Schema, unwrap } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';

/** What the links of a page say in the caller's stead. */
const PAGING_FIELDS: readonly string[] = ['cursor', 'direction'];

/**
 * Returns the query of a read as a URI template (RFC 6570 section 3.2.8): `{?author,tag*}`, where the star stands for a field
 * that may come several times. Objects have no place in one; it is empty when nothing is left.
 */
export function toQueryTemplate({ inputShape, parameters }: RestRoute): string {
  const variables = Object.entries(inputShape)
    .filter(([name]) => !parameters.includes(name) && !PAGING_FIELDS.includes(name))
    .filter(([, schema]) => !isOneOf(schema, OBJECTS))
    .map(([name, schema]) => (isOneOf(schema, LISTS) ? `${name}*` : name));
  return variables.length === 0 ? '' : `{?${variables.join(',')}}`;
}

const OBJECTS: readonly string[] = ['object', 'record', 'intersection'];
const LISTS: readonly string[] = ['array', 'set', 'tuple'];

function isOneOf(schema: Schema, types: readonly string[]): boolean {
  return types.includes(unwrap(schema)._zod.def.type);
}
