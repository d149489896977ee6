import type { FastifyServerOptions } from 'fastify';

/**
 * Options of a Fastify server whose routes have no JSON schemas, as those of `trpcRest` have none: `fastify({ ...WITHOUT_JSON_SCHEMAS })`.
 *
 * Fastify then never loads its compilers of such schemas. It refuses a route that has one.
 */
export const WITHOUT_JSON_SCHEMAS = {
  schemaController: { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } },
} satisfies FastifyServerOptions;

function refuse(): never {
  throw new Error('A route has a JSON schema: make its server without WITHOUT_JSON_SCHEMAS.');
}
