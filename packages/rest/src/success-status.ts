import { isVoid } from './object-schema.ts';
import type { RestRoute } from './route.ts';

/** Returns the status that a route answers with when all goes well. */
export function findSuccessStatus({ location, output }: RestRoute): 200 | 201 | 204 {
  if (location !== undefined) return 201;
  return output && isVoid(output) ? 204 : 200;
}
