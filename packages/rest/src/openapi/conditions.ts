import type { oas31 } from 'zod-openapi';
import { sendsEntityTag } from '../conditions/validators.ts';
import { createsByPut } from '../conditions/version-fields.ts';
import { documentDeprecation } from '../deprecation.ts';
import type { RestRoute } from '../route.ts';

const text: oas31.SchemaObject = { type: 'string' };

/** The response headers that `documentHeaders` refers to. */
export const HEADER_COMPONENTS: Record<string, oas31.HeaderObject> = {
  CacheControl: {
    description: 'Who may keep this, and for how long (RFC 9111)',
    required: true,
    schema: text,
  },
  Vary: { description: 'The request headers that the answer depends on', schema: text },
  ETag: {
    description:
      'The strong tag of this representation: send it back in If-None-Match to be spared what you have, in If-Match to change this version and no other',
    required: true,
    schema: text,
  },
  LastModified: { description: 'The time of the last change', schema: text },
};

/** The request headers that `documentConditions` refers to. */
export const PARAMETER_COMPONENTS: Record<string, oas31.ParameterObject> = {
  IfNoneMatch: {
    in: 'header',
    name: 'If-None-Match',
    description: 'The ETags you have. When one is still right, the answer is 304',
    schema: text,
  },
  MustNotExist: {
    in: 'header',
    name: 'If-None-Match',
    description: '`*` to create and never to replace: when something is there, the answer is 412',
    schema: { type: 'string', enum: ['*'] },
  },
  IfModifiedSince: {
    in: 'header',
    name: 'If-Modified-Since',
    description: 'The Last-Modified you have; does not count beside If-None-Match',
    schema: text,
  },
  IfMatch: {
    in: 'header',
    name: 'If-Match',
    description:
      'The ETag of the version you mean to change, instead of the field for it. When another came in between, the answer is 412',
    schema: text,
  },
};

/** Returns the conditions that a route heeds. */
export function documentConditions(route: RestRoute): oas31.ReferenceObject[] {
  const isRead = route.method === 'GET' && route.procedure.type === 'query';
  const takesVersion = route.expectedVersionField !== undefined;
  return [
    ...(isRead && sendsEntityTag(route) ? ['IfNoneMatch'] : []),
    ...(isRead && mayHaveTime(route) ? ['IfModifiedSince'] : []),
    ...(takesVersion ? ['IfMatch'] : []),
    ...(createsByPut(route) ? ['MustNotExist'] : []),
  ].map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** Returns the headers that all successes of a route carry. */
export function documentHeaders(route: RestRoute): oas31.HeadersObject {
  return {
    'Cache-Control': toReference('CacheControl'),
    ...(route.hints.cache !== 'no-store' && { Vary: toReference('Vary') }),
    ...(sendsEntityTag(route) && { ETag: toReference('ETag') }),
    ...(mayHaveTime(route) && { 'Last-Modified': toReference('LastModified') }),
    ...documentDeprecation(route),
  };
}

/** Returns the answer to a client that has it already, for routes that can tell. */
export function documentNotModified(route: RestRoute): Record<string, oas31.ResponseObject> {
  const isRead = route.method === 'GET' && route.procedure.type === 'query';
  if (!isRead || !(sendsEntityTag(route) || mayHaveTime(route))) return {};
  return { 304: { description: 'What you have is still right', headers: documentHeaders(route) } };
}

/** A download says when its bytes came to be, if it knows. */
function mayHaveTime({ hints, downloadTypes }: RestRoute): boolean {
  return hints.lastModified !== undefined || downloadTypes !== null;
}

function toReference(name: string): oas31.ReferenceObject {
  return { $ref: `#/components/headers/${name}` };
}
