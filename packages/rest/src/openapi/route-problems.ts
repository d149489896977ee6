import type { GenericCode } from '@duet/procedure';
import { demandsVersion } from '../conditions/if-match.ts';
import { sendsEntityTag } from '../conditions/validators.ts';
import type { RestRoute } from '../route.ts';
import { findSuccessStatus } from '../success-status.ts';

/**
 * Returns the codes that a procedure can answer with by itself, through whichever face it is called: those it declares, and
 * those that follow from its input, its path, its version and its policy.
 */
export function findProcedureCodes(route: RestRoute): string[] {
  const { openapi, hints, inputShape, parameters, expectedVersionField } = route;
  const derived: (GenericCode | false)[] = [
    Object.keys(inputShape).length > 0 && 'VALIDATION',
    openapi.protect !== false && 'UNAUTHORIZED',
    openapi.protect !== false && 'FORBIDDEN',
    parameters.length > 0 && 'NOT_FOUND',
    expectedVersionField !== undefined && 'PRECONDITION_FAILED',
  ];
  return distinct([...derived.filter((code) => code !== false), ...(hints.errors ?? [])]);
}

/** Returns every code that a route can answer with: its procedure's, and those of what HTTP adds. */
export function findRouteCodes(route: RestRoute): string[] {
  const { method, takesBody, procedure } = route;
  const mayHaveBody = takesBody || method === 'DELETE';
  const added: (GenericCode | false)[] = [
    'PARSE_ERROR',
    route.parameters.length > 0 && 'URI_TOO_LONG',
    mayHaveBody && 'BAD_REQUEST',
    mayHaveBody && 'PAYLOAD_TOO_LARGE',
    mayHaveBody && 'UNSUPPORTED_MEDIA_TYPE',
    findSuccessStatus(route) !== 204 && 'NOT_ACCEPTABLE',
    route.downloadTypes !== null && 'RANGE_NOT_SATISFIABLE',
    heedsConditions(route) && 'PRECONDITION_FAILED',
    procedure.type === 'mutation' && demandsVersion(route) && 'PRECONDITION_REQUIRED',
    'INTERNAL_SERVER_ERROR',
  ];
  return distinct([...findProcedureCodes(route), ...added.filter((code) => code !== false)]);
}

/** A write refuses conditions that it cannot judge; a read judges them by what it would answer with. */
function heedsConditions(route: RestRoute): boolean {
  if (route.procedure.type !== 'query') return route.procedure.type === 'mutation';
  return sendsEntityTag(route) || route.hints.lastModified !== undefined;
}

function distinct(codes: string[]): string[] {
  return [...new Set(codes)].sort();
}
