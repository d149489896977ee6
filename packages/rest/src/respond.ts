import { TRPCError } from '@trpc/server';
import type { FastifyReply } from 'fastify';
import { compileCaching, type SetCaching } from './caching.ts';
import { isVoid } from './object-schema.ts';
import { isConditional, judge } from './preconditions.ts';
import type { RestRoute } from './route.ts';
import { compileTemplate } from './template.ts';
import { compileValidators } from './validators.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends what a procedure returned. */
export type Respond = (reply: FastifyReply, output: unknown) => FastifyReply;

/** Returns the status that a route answers with when all goes well. */
export function findSuccessStatus({ location, output }: RestRoute): 200 | 201 | 204 {
  if (location !== undefined) return 201;
  return output && isVoid(output) ? 204 : 200;
}

/** Compiles how a route answers: 200 with JSON, 201 with `Location` as well, or 204 with nothing. */
export function compileRespond(route: RestRoute, prefix: string): Respond {
  const setCaching = compileCaching(route);
  if (findSuccessStatus(route) === 204) return (reply) => sendNothing(reply, setCaching);

  const sendJson = compileSendJson(route, setCaching);
  const { location } = route;
  if (location === undefined) return sendJson;
  const toLocation = compileTemplate(prefix + location);
  return (reply, output) => {
    // Checked at start: what the template names is in the output, which is an object then, or in the path.
    const fields = { ...(reply.request.params as object), ...(output as object) };
    reply.header('location', toLocation(fields));
    return sendJson(reply.code(201), output);
  };
}

function compileSendJson(route: RestRoute, setCaching: SetCaching): Respond {
  const toValidators = compileValidators(route);
  const isRead = route.method === 'GET';

  return (reply, output) => {
    if (output === undefined) return sendNothing(reply, setCaching);
    const body = JSON.stringify(output);
    const validators = toValidators?.(output, body);
    if (!validators) return sendText(setCached(reply, setCaching), body);

    const { headers } = reply.request;
    const verdict = isRead && isConditional(headers) ? judge(headers, validators) : 'go-on';
    if (verdict === 'failed') throw new TRPCError({ code: 'PRECONDITION_FAILED' });

    const { etag, lastModified } = validators;
    setCaching(reply);
    if (etag) reply.header('etag', etag);
    if (lastModified) reply.header('last-modified', lastModified.toUTCString());
    return verdict === 'not-modified' ? reply.code(304).send() : sendText(reply, body);
  };
}

function setCached(reply: FastifyReply, setCaching: SetCaching): FastifyReply {
  setCaching(reply);
  return reply;
}

function sendText(reply: FastifyReply, body: string): FastifyReply {
  reply.header('content-type', JSON_TYPE);
  if (reply.request.method !== 'HEAD') return reply.send(body);
  return reply.header('content-length', Buffer.byteLength(body)).send();
}

function sendNothing(reply: FastifyReply, setCaching: SetCaching): FastifyReply {
  return setCached(reply.code(204), setCaching).send();
}
