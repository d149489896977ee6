import { takesList } from './conditions/version-fields.ts';
import { findShape, isVoid } from './input/object-schema.ts';
import type { RestRoute } from './route.ts';

/** Yields what is wrong with `meta.rest.etag`, `.lastModified` and `.ifMatch`. */
export function* checkVersions(route: RestRoute): Generator<string> {
  const { hints, procedure, inputShape } = route;
  const { etag, lastModified, ifMatch } = hints;
  if (etag) yield* checkOutputField(route, 'etag', etag);
  if (lastModified !== undefined) yield* checkOutputField(route, 'lastModified', lastModified);
  if (lastModified !== undefined && procedure.type !== 'query') {
    yield 'meta.rest.lastModified is about reading. Move it to the query that reads the thing.';
  }
  if (!ifMatch) return;

  const field = inputShape[ifMatch];
  if (procedure.type !== 'mutation') {
    yield 'meta.rest.ifMatch guards a write. Remove it, or make this a mutation.';
  } else if (!field) {
    yield `meta.rest.ifMatch names "${ifMatch}", which the input does not have. Add it to .input(), or rename it.`;
  } else if (!takesList(field)) {
    yield `meta.rest.ifMatch names "${ifMatch}", which takes no list, and If-Match may send several versions or none. Use z.union([version, z.array(version)]).`;
  }
}

function* checkOutputField({ output }: RestRoute, hint: string, name: string): Generator<string> {
  const field = output && findShape(output)?.[name];
  if (!field) {
    yield `meta.rest.${hint} names "${name}", which the output does not have. Add it to .output(), or rename it.`;
  } else if (hint === 'etag' && field._zod.optout === 'optional') {
    yield `meta.rest.${hint} names "${name}", which the output may leave out. Make the field required.`;
  }
}

/** Yields what is wrong with `meta.rest.cache`. */
export function* checkCaching({ hints: { cache }, procedure }: RestRoute): Generator<string> {
  if (cache === undefined || cache === 'no-store') return;
  if (procedure.type !== 'query') {
    yield `meta.rest.cache says how long to keep the answer of a ${procedure.type}. Only a query's can be kept; 'no-store' is for all.`;
  }
  const { maxAge, sMaxAge, staleWhileRevalidate } = cache;
  const seconds = [maxAge, sMaxAge, staleWhileRevalidate].filter((value) => value !== undefined);
  if (!seconds.every((value) => Number.isInteger(value) && value >= 0)) {
    yield 'meta.rest.cache has a time that is no whole number of seconds. Use 0 or more.';
  }
  if (sMaxAge !== undefined && !cache.public) {
    yield 'meta.rest.cache has sMaxAge, which is for shared caches, without public. Add public: true, or remove it.';
  }
}

/** Yields what is wrong with `meta.rest.accepted`. */
export function* checkAccepted({ hints, procedure, output }: RestRoute): Generator<string> {
  if (!hints.accepted) return;
  if (procedure.type !== 'mutation') {
    yield 'meta.rest.accepted is about work that follows. Remove it, or make this a mutation.';
  }
  if (hints.location) {
    yield 'meta.rest has both accepted and location: either it is done later, or the thing is there. Remove one.';
  }
  if (output && isVoid(output)) {
    yield 'meta.rest.accepted needs an answer that says what will follow. Add it to .output().';
  }
}
