import type { Procedure } from '@duet/procedure';
import type { FileField } from './bodies/form-fields.ts';
import type { MergePatchRules } from './bodies/merge-patch.ts';
import type { Schema, Shape } from './input/object-schema.ts';
import type { RestHints, RestMethod, RouteMeta } from './meta.ts';

/** One procedure with a place in the REST face, and all that is known of it at start. */
export interface RestRoute {
  readonly procedure: Procedure;
  readonly openapi: RouteMeta;
  readonly hints: RestHints;
  readonly method: RestMethod;
  /** As the metadata writes it: `/articles/{slug}`. */
  readonly path: string;
  /** As Fastify writes it: `/articles/:slug`. */
  readonly url: string;
  /** The names in braces, which are fields of the input. */
  readonly parameters: readonly string[];
  /** Whether the rest of the input comes as a body; otherwise it comes as a query. */
  readonly takesBody: boolean;
  /** The fields of all inputs together. */
  readonly inputShape: Shape;
  /** The fields of the input that take files: with any of them, the body is a form. */
  readonly fileFields: ReadonlyMap<string, FileField>;
  readonly output: Schema | undefined;
  /** The media types of the bytes that the procedure returns; `null` when it returns JSON. */
  readonly downloadTypes: readonly string[] | null;
  /** Where what the procedure creates lies, as declared or as its neighbours tell; `undefined` when it creates nothing. */
  readonly location: `/${string}` | undefined;
  /** How a PATCH takes merge patches; `null` for a route that does not. */
  readonly mergePatch: MergePatchRules | null;
  /** The field of the output that holds the version, if any. */
  readonly versionField: string | undefined;
  /** The field of the input that takes the expected version, if any. */
  readonly expectedVersionField: string | undefined;
}

/** Returns the names in the braces of a path or template. */
export function readParameters(path: string): string[] {
  return [...path.matchAll(/\{(.*?)\}/g)].map(([, name]) => name ?? '');
}
