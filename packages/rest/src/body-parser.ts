import { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MULTIPART, registerForms } from './forms.ts';
import { parseJsonBody } from './json-body.ts';

/** `application/json` and everything with the suffix `+json` (RFC 6839 section 3.1). */
const JSON_TYPE = /^application\/(?:json|[\w.!#$&^-]+\+json)$/i;

/** What a 415 says to send instead: RFC 5789 section 2.2 for PATCH, the same idea for POST, RFC 9110 section 15.5.16 for PUT. */
const ACCEPT_HEADERS: Record<string, [name: string, value: string]> = {
  POST: ['accept-post', 'application/json'],
  PATCH: ['accept-patch', 'application/json, application/merge-patch+json'],
  PUT: ['accept', 'application/json'],
};

/** Makes JSON the only body that the routes of this scope take. An empty body is no body, whatever its label says. */
export function registerBodyParser(scope: FastifyInstance, bodyLimit: number): void {
  // Fastify waits for the body that a content type announces; Node's `optimizeEmptyRequests` never ends one that is not sent.
  scope.addHook('onRequest', ({ headers }, _reply, done) => {
    if (headers['content-type'] !== undefined && !hasBody(headers)) delete headers['content-type'];
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
export function findAcceptHeader(
  request: FastifyRequest,
): [name: string, value: string] | undefined {
  const header = ACCEPT_HEADERS[request.method];
  return header && takesForm(request) ? [header[0], MULTIPART] : header;
}

/** A file has no place in JSON. */
function takesForm({ routeOptions }: FastifyRequest): boolean {
  const { restRoute } = routeOptions.config;
  return restRoute !== undefined && restRoute.fileFields.size > 0;
}

/** Tells whether a body follows the headers (RFC 9112 section 6). */
function hasBody(headers: FastifyRequest['headers']): boolean {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

function readBody(request: FastifyRequest, body: Buffer): unknown {
  if (body.length === 0 || request.is404) return undefined;
  if (!isJson(request.headers['content-type']) || takesForm(request)) {
    throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  }
  const fields = parseJsonBody(body);
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

function isJson(contentType: string | undefined): boolean {
  if (contentType === 'application/json') return true;
  if (contentType === undefined) return false;
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  // JSON is UTF-8 (RFC 8259 section 8.1): another charset would be read wrongly.
  const isUtf8 = parameters.every(
    (parameter) => !/^charset=/i.test(parameter) || /^charset="?utf-8"?$/i.test(parameter),
  );
  return JSON_TYPE.test(type) && isUtf8;
}
