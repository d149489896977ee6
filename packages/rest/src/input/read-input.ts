import type { FastifyRequest } from 'fastify';
import { FormBody } from '../bodies/form-body.ts';
import { assertSafeKey } from '../bodies/json-body.ts';
import { compileReadMergePatch, isObject, MergePatch } from '../bodies/merge-patch.ts';
import { compileReadExpectedVersion, refuseConditions } from '../conditions/if-match.ts';
import type { RestRoute } from '../route.ts';
import { invalidInput } from './invalid-input.ts';
import { acceptsNothing, isSchema, isVoid } from './object-schema.ts';
import { type Convert, compileConversions, type Text } from './query-conversion.ts';
import { compileReadQuery } from './read-query.ts';
import { assertSafeUrl } from './safe-url.ts';

/** Where a field of the input came from. */
export type InputSource = 'path' | 'query' | 'body';

type Fields = Record<string, unknown>;

/**
 * Compiles the function that builds a procedure's raw input from a request: path parameters, then the query or the body,
 * in a new object. A path parameter always wins, and whoever also sends its field with another value is refused.
 */
export function compileReadInput(route: RestRoute): (request: FastifyRequest) => unknown {
  const readInput = compileRead(route);
  if (route.method === 'GET' || route.expectedVersionField !== undefined) return readInput;
  return (request) => {
    refuseConditions(request);
    return readInput(request);
  };
}

function compileRead(route: RestRoute): (request: FastifyRequest) => unknown {
  const schemas = route.procedure.inputs.filter(isSchema);
  if (schemas.every(isVoid)) return readNothing;

  const conversions = compileConversions(route.inputShape);
  const readFields = compileReadFields(route, conversions);
  const setVersion = compileSetVersion(route, conversions);
  const mayBeAbsent = schemas.every(acceptsNothing);
  const parameters = route.parameters.map((name) => ({ name, convert: conversions.get(name) }));

  return (request) => {
    assertSafeUrl(request.url);
    const fields = readFields(request);
    for (const parameter of parameters) {
      // Fastify has matched the path, so each of its parameters is there.
      const text = (request.params as Record<string, string>)[parameter.name] ?? '';
      setParameter(fields, parameter, text);
    }
    setVersion?.(fields, request);
    return mayBeAbsent && Object.keys(fields).length === 0 ? undefined : fields;
  };
}

/** What no request may hold is refused even where nobody looks at it, as on the other face. */
function readNothing({ url, query }: FastifyRequest): undefined {
  assertSafeUrl(url);
  for (const name in query as Record<string, Text>) assertSafeKey(name);
}

/** Compiles how the headers state the expected version, for procedures that take one. */
function compileSetVersion(route: RestRoute, conversions: Map<string, Convert>) {
  const { expectedVersionField: name = '' } = route;
  const readVersion = compileReadExpectedVersion(route, conversions.get(name));
  if (!readVersion) return null;

  return (fields: Fields, request: FastifyRequest): void => {
    const version = readVersion(request);
    if (version === undefined) return;
    if (Object.hasOwn(fields, name) && !Object.is(fields[name], version)) {
      throw invalidInput([name], 'The headers say something else');
    }
    fields[name] = version;
  };
}

function compileReadFields(
  route: RestRoute,
  conversions: Map<string, Convert>,
): (request: FastifyRequest) => Fields {
  const { takesBody, procedure, inputShape } = route;
  if (takesBody) return compileReadBody(route, conversions);
  // Fastify's default parser gives text, or a list of it for a repeated key.
  const readQuery = compileReadQuery(inputShape, conversions);
  const read = ({ query }: FastifyRequest) => readQuery(query as Record<string, Text>);
  if (procedure.type !== 'subscription' || !('lastEventId' in inputShape)) return read;

  const convert = conversions.get('lastEventId');
  return (request) => {
    const id = readLastEventId(request);
    if (id === undefined) return read(request);
    // The header is newer than a query that the client wrote when it first connected.
    return { ...read(request), lastEventId: convert?.(id) ?? id };
  };
}

/** An EventSource sends the id in UTF-8, whereas Node reads headers byte by byte. */
function readLastEventId({ headers }: FastifyRequest): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' ? Buffer.from(id, 'latin1').toString('utf8') : undefined;
}

/** Tells where a route takes a field of its input from. */
export function findSource(route: RestRoute, field: string | number | undefined): InputSource {
  if (typeof field === 'string' && route.parameters.includes(field)) return 'path';
  return route.takesBody ? 'body' : 'query';
}

function compileReadBody(route: RestRoute, conversions: Map<string, Convert>) {
  const readForm = compileReadQuery(route.inputShape, conversions);
  const readPatch = compileReadMergePatch(route);
  return ({ body }: FastifyRequest): Fields => {
    if (body === undefined) return {};
    if (body instanceof FormBody) return readForm(body.fields);
    if (body instanceof MergePatch) return readPatch(toFields(body.fields));
    return toFields(body);
  };
}

function toFields(body: unknown): Fields {
  if (isObject(body)) return { ...body };
  throw invalidInput([], 'The body must be a JSON object');
}

interface PathParameter {
  readonly name: string;
  readonly convert: Convert | undefined;
}

function setParameter(fields: Fields, { name, convert }: PathParameter, text: string): void {
  const value = convert ? convert(text) : text;
  if (Object.hasOwn(fields, name) && !isSame(fields[name], value) && fields[name] !== text) {
    throw invalidInput([name], 'The path says something else');
  }
  fields[name] = value;
}

function isSame(given: unknown, expected: unknown): boolean {
  return given instanceof Date && expected instanceof Date
    ? given.getTime() === expected.getTime()
    : Object.is(given, expected);
}
