import type { Procedure } from '@duet/procedure';
import {
  acceptsNothing,
  findShape,
  isSchema,
  type Schema,
  unwrap,
} from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';

/** One method of the generated client. */
export interface ClientOperation {
  readonly route: RestRoute;
  /** Where it is in the client, as the procedure is in the router: `['article', 'bySlug']`. */
  readonly names: readonly string[];
  /** What the running client has to know beyond method and path. */
  readonly traits: ClientTraits;
}

/** Each is there when it holds. */
export interface ClientTraits {
  /** Answers with one page of a list, and takes the cursor of the next. */
  readonly pages?: true;
  /** Answers with a stream of events. */
  readonly events?: true;
  /** Answers with bytes that are no JSON. */
  readonly bytes?: true;
  /** Takes files, and so a form. */
  readonly form?: true;
  /** Is carried out once for all requests with the same `Idempotency-Key`. */
  readonly keyed?: true;
}

/** Says of a procedure whether it heeds `Idempotency-Key`, so that its client may send it again. */
export type IsKeyed = (procedure: Procedure) => boolean;

/** Returns what the client of a route does. */
export function toClientOperation(route: RestRoute, isKeyed: IsKeyed): ClientOperation {
  const { procedure } = route;
  const traits: ClientTraits = {
    ...(isPaged(route) && { pages: true }),
    ...(procedure.type === 'subscription' && { events: true }),
    ...(route.downloadTypes && { bytes: true }),
    ...(route.fileFields.size > 0 && { form: true }),
    ...(route.method !== 'GET' && isKeyed(procedure) && { keyed: true }),
  };
  return { route, names: procedure.path.split('.'), traits };
}

/** Whether a call may leave the input out. */
export function mayOmitInput({ procedure, inputShape, parameters }: RestRoute): boolean {
  if (parameters.length > 0) return false;
  const isOptional = procedure.inputs.filter(isSchema).every(acceptsNothing);
  return isOptional || Object.values(inputShape).every(acceptsNothing);
}

/** A list, by the shape that all lists share. */
function isPaged({ method, inputShape, output }: RestRoute): boolean {
  const page = output ? findShape(output) : null;
  const items = page?.items;
  if (method !== 'GET' || !items || !page.nextCursor || !inputShape.cursor) return false;
  return unwrap(items)._zod.def.type === 'array';
}

/**
 * Returns the fields that a list can be narrowed to, or `null` when it cannot: when it takes no `fields`, or when its items
 * promise some of them whatever was asked for.
 */
export function findSparseFields({ inputShape, output }: RestRoute): string[] | null {
  const asked = elementOf(inputShape.fields)?._zod;
  const item = elementOf((output && findShape(output))?.items);
  const shape = item ? findShape(item) : null;
  if (asked?.def.type !== 'enum' || !shape) return null;

  const fields = [...(asked.values ?? [])].map(String);
  const isSparse = fields.every((field) => shape[field]?._zod.optout === 'optional');
  return isSparse ? fields : null;
}

function elementOf(schema: Schema | undefined): Schema | null {
  const def = schema && unwrap(schema)._zod.def;
  return def?.type === 'array' ? unwrap(def.element as Schema) : null;
}
