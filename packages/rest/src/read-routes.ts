import { type Procedure, readProcedures } from '@duet/procedure';
import type { AnyTRPCRouter } from '@trpc/server';
import { findFileFields } from './bodies/form-fields.ts';
import { inferMergePatches } from './bodies/merge-patch.ts';
import { assertMetadata } from './check-metadata.ts';
import { findVersionFields } from './conditions/version-fields.ts';
import { findDownloadTypes } from './downloads/download.ts';
import { isSchema, mergeShapes } from './input/object-schema.ts';
import { inferLocations } from './location.ts';
import { findRestMeta } from './meta.ts';
import { type RestRoute, readParameters } from './route.ts';

/** Reads the routes that a router's procedures declare. Throws one error that names everything wrong with the metadata. */
export async function readRoutes(router: AnyTRPCRouter): Promise<RestRoute[]> {
  const procedures = await readProcedures(router);
  const routes = procedures.flatMap(toRoute);
  assertMetadata(routes);
  return inferMergePatches(inferLocations(routes));
}

/** Reads the route of one procedure; an empty list for one that wants none. */
export function toRoute(procedure: Procedure): RestRoute[] {
  const meta = findRestMeta(procedure.meta);
  if (!meta) return [];

  const { openapi, rest: hints = {} } = meta;
  const { method } = openapi;
  const path = withoutTrailingSlash(openapi.path);
  const takesBody = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const inputShape = mergeShapes(procedure.inputs);
  const output = isSchema(procedure.output) ? procedure.output : undefined;
  const parameters = readParameters(path);
  const url = toFastifyUrl(path);
  const route = { procedure, openapi, hints, method, path, url, parameters, takesBody };
  const versions = findVersionFields({ procedure, hints, inputShape, output });
  const fileFields = findFileFields(inputShape);
  const downloadTypes = findDownloadTypes(output);
  return [
    {
      ...route,
      inputShape,
      fileFields,
      output,
      downloadTypes,
      location: undefined,
      mergePatch: null,
      ...versions,
    },
  ];
}

/** A literal colon would start a parameter, so Fastify wants it doubled. */
function toFastifyUrl(path: string): string {
  return path.replaceAll(':', '::').replace(/\{(.*?)\}/g, ':$1');
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
