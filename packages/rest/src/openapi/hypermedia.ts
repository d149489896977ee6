import type { oas31 } from 'zod-openapi';
import { findShape } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';

const link: oas31.SchemaObject = {
  type: 'object',
  properties: {
    href: { type: 'string', description: 'A URL, or a URI template when `templated`' },
    templated: { type: 'boolean' },
    title: { type: 'string' },
    type: { type: 'string' },
  },
  required: ['href'],
};

const form: oas31.SchemaObject = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    method: { type: 'string' },
    contentType: { type: 'string' },
    target: { type: 'string' },
    properties: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
    },
  },
  required: ['method'],
};

/** What every answer in HAL has, whatever it is about. */
export const HAL_SCHEMA: oas31.SchemaObject = {
  type: 'object',
  description: 'The members of the JSON, and where to go from there: links, embedded items, forms',
  properties: {
    _links: {
      type: 'object',
      additionalProperties: { oneOf: [link, { type: 'array', items: link }] },
    },
    _embedded: { type: 'object' },
    _templates: { type: 'object', description: 'HAL-FORMS', additionalProperties: form },
  },
  required: ['_links'],
  examples: [{ _links: { self: { href: '/things/1' } } }],
};

/** The `Link` header of JSON, for `components`. */
export const LINK_HEADER: oas31.HeaderObject = {
  description: 'Where to go from here (RFC 8288), as far as the caller may',
  schema: { type: 'string' },
};

/** Returns what a route answers with in all its representations. */
export function documentContent(
  content: oas31.ContentObject | undefined,
  route: RestRoute,
): oas31.ContentObject | undefined {
  if (!content || !hasLinks(route)) return content;
  return {
    ...content,
    'application/hal+json': { schema: { $ref: '#/components/schemas/HalResource' } },
  };
}

/** Returns the header that says in JSON what HAL says in the body. */
export function documentLinkHeader(route: RestRoute): oas31.HeadersObject {
  return hasLinks(route) ? { Link: { $ref: '#/components/headers/Link' } } : {};
}

function hasLinks({ output, downloadTypes }: RestRoute): boolean {
  return output !== undefined && downloadTypes === null && findShape(output) !== null;
}
