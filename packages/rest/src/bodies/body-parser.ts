import { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RestRoute } from '../route.ts';
import { parseFormBody } from './form-body.ts';
import { registerForms } from './forms.ts';
import { parseJsonBody } from './json-body.ts';
import { findMediaTypes } from './media-types.ts';
import { MERGE_PATCH, MergePatch } from './merge-patch.ts';
import { assertWhole } from './whole-body.ts';

/** `application/json` and everything with the suffix `+json` (RFC 6839 section 3.1). */
const JSON_TYPE = /^application\/(?:json|[\w.!#$&^-]+\+json)$/i;

/** Lists of changes (RFC 7396, RFC 6902). */
const PATCHES = [MERGE_PATCH, 'application/json-patch+json'];

/** Where a 415 says what to send instead: RFC 5789 section 2.2 for PATCH, the same idea for POST, RFC 9110 section 15.5.16 for PUT. */
const ACCEPT_HEADERS: Record<string, string> = {
  POST: 'accept-post',
  PATCH: 'accept-patch',
  PUT: 'accept',
};

/** Reads the bodies of the routes of this scope, in the media types that each of them takes. An empty body is no body, whatever its label says. */
export function registerBodyParser(scope: FastifyInstance, bodyLimit: number): void {
  // Fastify waits for the body that a content type announces; Node's `optimizeEmptyRequests` never ends one that is not sent.
  scope.addHook('onRequest', ({ raw, headers }, _reply, done) => {
    if (headers['content-type'] !== undefined && !hasBody(raw)) delete headers['content-type'];
    done();
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    // The star takes everything; Fastify finds the parser faster for a type that has a name.
    ['application/json', '*'],
    { parseAs: 'buffer', bodyLimit },
    // Fastify takes what this throws as the request's error.
    (request, body: Buffer, done) => done(null, readBody(request, body)),
  );
  registerForms(scope);
}

/** Returns the header that tells the sender of a wrong media type which ones a route takes. */
export function findAcceptHeader(route: RestRoute): [name: string, value: string] | undefined {
  const name = ACCEPT_HEADERS[route.method];
  return name === undefined ? undefined : [name, findMediaTypes(route).join(', ')];
}

/** Tells whether a body follows the headers (RFC 9112 section 6). HTTP/2 announces none, and ends each by itself (RFC 9113 section 8.1). */
function hasBody({ headers, httpVersionMajor }: FastifyRequest['raw']): boolean {
  if (httpVersionMajor === 2) return true;
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

function readBody(request: FastifyRequest, body: Buffer): unknown {
  if (body.length === 0 || request.is404) return undefined;
  assertWhole(request);
  const fields = parseBody(request, body);
  // Clients that follow forms send one without fields as `{}`.
  if (request.method === 'DELETE' && !isEmpty(fields)) {
    const message = 'DELETE takes its input from the path and the query, not from a body';
    throw new TRPCError({ code: 'BAD_REQUEST', message });
  }
  return fields;
}

function isEmpty(fields: unknown): boolean {
  return typeof fields === 'object' && fields !== null && Object.keys(fields).length === 0;
}

/** Any `+json` is JSON (RFC 6839), except those that say what to do with it: no patch may be taken for the thing itself. */
function parseBody(request: FastifyRequest, body: Buffer): unknown {
  const type = readMediaType(request.headers['content-type']);
  const { restRoute } = request.routeOptions.config;
  const taken = restRoute ? findMediaTypes(restRoute) : [];
  if (type !== null && !PATCHES.includes(type) && JSON_TYPE.test(type)) {
    if (taken.includes('application/json')) return parseJsonBody(body);
  } else if (type !== null && taken.includes(type)) {
    return type === MERGE_PATCH ? new MergePatch(parseJsonBody(body)) : parseFormBody(body);
  }
  throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
}

/** Returns the media type without its parameters, or `null` for none and for a charset that would be read wrongly: all is UTF-8. */
function readMediaType(contentType: string | undefined): string | null {
  if (contentType === 'application/json') return contentType;
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const isUtf8 = parameters.every(
    (parameter) => !/^charset=/i.test(parameter) || /^charset="?utf-8"?$/i.test(parameter),
  );
  return isUtf8 ? type.toLowerCase() : null;
}
