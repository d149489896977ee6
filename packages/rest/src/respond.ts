import type { FastifyReply } from 'fastify';
import { isVoid } from './object-schema.ts';
import type { RestRoute } from './route.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends what a procedure returned. */
export type Respond = (reply: FastifyReply, output: unknown) => FastifyReply;

/** Returns the status that a route answers with when all goes well. */
export function findSuccessStatus({ hints, output }: RestRoute): 200 | 201 | 204 {
  if (hints.location !== undefined) return 201;
  return output && isVoid(output) ? 204 : 200;
}

/** Compiles how a route answers: 200 with JSON, 201 with `Location` as well, or 204 with nothing. */
export function compileRespond(route: RestRoute, prefix: string): Respond {
  const status = findSuccessStatus(route);
  if (status === 204) return sendNothing;

  const { location } = route.hints;
  if (location === undefined) return sendJson;
  const toLocation = compileTemplate(prefix + location);
  return (reply, output) => {
    // Checked at start: what the template names is in the output, which is an object then, or in the path.
    const fields = { ...(reply.request.params as object), ...(output as object) };
    reply.header('location', toLocation(fields));
    return sendJson(reply.code(201), output);
  };
}

function sendJson(reply: FastifyReply, output: unknown): FastifyReply {
  if (output === undefined) return sendNothing(reply);
  return reply.header('content-type', JSON_TYPE).send(JSON.stringify(output));
}

function sendNothing(reply: FastifyReply): FastifyReply {
  return reply.code(204).send();
}

/** Compiles `/articles/{slug}` to a function that fills in the fields, percent-encoded (RFC 3986 section 2.1). */
function compileTemplate(template: string): (fields: object) => string {
  // Splitting at a group keeps what it matched: text and names take turns.
  const parts = template.split(/\{(.*?)\}/);
  return (fields) =>
    parts
      .map((part, index) => (index % 2 === 0 ? part : encodeURIComponent(valueAt(fields, part))))
      .join('');
}

/** Returns the value of `slug`, or of a field within a field, `user.username`. */
function valueAt(fields: object, name: string): string {
  const value = name
    .split('.')
    .reduce<unknown>((node, key) => Reflect.get(Object(node), key), fields);
  return String(value);
}
