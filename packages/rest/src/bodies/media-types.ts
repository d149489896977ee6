import type { RestRoute } from '../route.ts';
import { URL_ENCODED } from './form-body.ts';
import { MULTIPART } from './forms.ts';
import { MERGE_PATCH } from './merge-patch.ts';

const JSON_TYPE = 'application/json';

const known = new WeakMap<RestRoute, string[]>();

/** Returns the media types that a route takes bodies in: JSON unless its metadata or its input says otherwise. */
export function findMediaTypes(route: RestRoute): string[] {
  const types = known.get(route) ?? toMediaTypes(route);
  known.set(route, types);
  return types;
}

function toMediaTypes({ fileFields, openapi, mergePatch }: RestRoute): string[] {
  // A file has no place in JSON.
  if (fileFields.size > 0) return [MULTIPART];
  const declared = openapi.contentTypes ?? [JSON_TYPE];
  return [JSON_TYPE, URL_ENCODED]
    .filter((type) => declared.some((each) => each === type))
    .concat(mergePatch ? [MERGE_PATCH] : []);
}
