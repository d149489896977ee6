import type { OpenApiRouter } from 'trpc-to-openapi';
import { z } from 'zod';
import { MULTIPART } from '../bodies/forms.ts';
import { isSchema, isVoid, type Schema, type Shape, unwrap } from '../input/object-schema.ts';
import type { RestRoute } from '../route.ts';

/**
 * Returns a router that trpc-to-openapi's generator can read: the same routes, described so that it refuses none.
 *
 * The generator knows no subscriptions, no unions or objects among parameters, and remembers the description of an error for all routes; so
 * subscriptions appear as queries, parameters appear as pipes, and errors are left to `completeOperation`.
 */
export function toDocumentableRouter(routes: readonly RestRoute[]): OpenApiRouter {
  const procedures = Object.fromEntries(
    routes.map((route) => [route.procedure.path, { _def: toDefinition(route) }]),
  );
  // The generator reads `_def.procedures` of a router and these four fields of a procedure, nothing else.
  return { _def: { procedures } } as unknown as OpenApiRouter;
}

function toDefinition(route: RestRoute) {
  const { path, openapi, downloadTypes } = route;
  const output = findOutput(route);
  const contentTypes = [route.fileFields.size > 0 ? MULTIPART : 'application/json'] as const;
  return {
    type: 'query',
    meta: { openapi: { ...openapi, path, contentTypes, errorResponses: {} } },
    inputs: toInputs(route),
    output: output && !downloadTypes ? output : z.unknown(),
  };
}

/** A stream is described by what its events hold. */
function findOutput({ procedure, hints, output }: RestRoute) {
  return procedure.type === 'subscription' ? hints.event : output;
}

function toInputs({ procedure, inputShape, parameters, takesBody }: RestRoute): Schema[] {
  const schemas = procedure.inputs.filter(isSchema).filter((schema) => !isVoid(schema));
  if (schemas.length === 0) return [];

  const documented = takesBody ? parameters : Object.keys(inputShape);
  const shape = { ...inputShape, ...Object.fromEntries(documented.map(toParameter(inputShape))) };
  return [toObject(schemas, shape)];
}

/** The generator takes any pipe for text; its input side is what ends up in the document. */
function toParameter(shape: Shape) {
  return (name: string): [string, Schema] => {
    const schema = shape[name] ?? z.unknown();
    const { id: _, ...meta } = z.globalRegistry.get(schema) ?? {};
    // `z.pipe()` returns the classic type of the same schema.
    return [name, z.pipe(schema, z.any()).meta(meta) as Schema];
  };
}

/** A single object keeps its strictness and its name; checks are dropped, because a document cannot say them. */
function toObject(schemas: Schema[], shape: Shape): Schema {
  const [first, ...others] = schemas;
  const object = first && unwrap(first);
  if (object?._zod.def.type !== 'object' || others.length > 0) return z.object(shape) as Schema;
  return z.core.clone(object, { ...object._zod.def, shape, checks: [] });
}
