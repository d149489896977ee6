import { checkAccepted, checkCaching, checkVersions } from './check-hints.ts';
import { checkDeprecation } from './deprecation.ts';
import { findDownloadTypes } from './downloads/download.ts';
import { findShape, isSchema, isVoid } from './input/object-schema.ts';
import { checkLocation } from './location.ts';
import type { RestRoute } from './route.ts';

const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const PARAMETER = /^\w+$/;

/**
 * Throws when the metadata of any procedure cannot be served.
 *
 * The message has one line for each mistake, with the procedure's path and the mend.
 */
export function assertMetadata(routes: readonly RestRoute[]): void {
  const mistakes = [...routes.flatMap(findMistakes), ...findDuplicates(routes)];
  if (mistakes.length === 0) return;

  const list = mistakes.map((mistake) => `\n- ${mistake}`).join('');
  throw new Error(`The router cannot be served as REST:${list}`);
}

function findMistakes(route: RestRoute): string[] {
  const mistakes = [
    ...checkMethod(route),
    ...checkPath(route),
    ...checkInput(route),
    ...checkOutput(route),
    ...checkLocation(route),
    ...checkAccepted(route),
    ...checkVersions(route),
    ...checkCaching(route),
    ...checkDeprecation(route),
  ];
  return mistakes.map((mistake) => `${route.procedure.path}: ${mistake}`);
}

function* checkMethod({ method, procedure: { type } }: RestRoute): Generator<string> {
  if (!METHODS.includes(method)) {
    yield `the method "${method}" is unknown. Use one of ${METHODS.join(', ')}.`;
    return;
  }
  if (method === 'GET' && type === 'mutation') {
    yield 'a mutation on GET would run for crawlers and prefetching. Use POST, PUT, PATCH or DELETE.';
  }
  if (method !== 'GET' && type !== 'mutation') {
    yield `a ${type} on ${method} changes nothing. Use GET, or make it a mutation.`;
  }
}

function* checkPath({ path, parameters, inputShape }: RestRoute): Generator<string> {
  if (!path.startsWith('/')) yield `the path "${path}" must start with "/".`;
  if (/[*()?#\s]/.test(path)) {
    yield `the path "${path}" has a character that means something else to a router. Leave out * ( ) ? # and spaces.`;
  }
  for (const parameter of parameters) {
    if (!PARAMETER.test(parameter)) {
      yield `the path parameter {${parameter}} must be letters, digits and underscores only.`;
    } else if (!Object.hasOwn(inputShape, parameter)) {
      yield `the input has no field for the path parameter {${parameter}}. Add it to .input(), or rename the parameter.`;
    }
  }
  if (new Set(parameters).size < parameters.length) {
    yield `the path "${path}" names a parameter twice. Give each its own name.`;
  }
}

function* checkInput({ procedure: { inputs } }: RestRoute): Generator<string> {
  for (const input of inputs) {
    if (!isSchema(input)) {
      yield 'the input is not a zod 4 schema. Pass one to .input().';
    } else if (!isVoid(input) && !findShape(input)) {
      yield 'the input is not an object schema, so its fields cannot come from path, query and body. Use z.object().';
    }
  }
}

function* checkOutput({ procedure, output }: RestRoute): Generator<string> {
  if (findDownloadTypes(output) && procedure.type !== 'query') {
    yield 'a download is read, not made. Make it a query on GET.';
  }
  // What a subscription yields has no place in tRPC's .output().
  if (procedure.type === 'subscription' || output) return;
  yield 'the output is not declared. Add .output() with a zod 4 schema, z.void() for none.';
}

function* findDuplicates(routes: readonly RestRoute[]): Generator<string> {
  const seen = new Map<string, RestRoute>();
  for (const route of routes) {
    // Parameters differ by place, not by name: /a/{x} and /a/{y} are one route.
    const key = `${route.method} ${route.path.replace(/\{.*?\}/g, '{}')}`;
    const first = seen.get(key);
    if (first) {
      yield `${route.procedure.path}: ${route.method} ${route.path} is already the route of ${first.procedure.path}. Change one of the two.`;
    }
    seen.set(key, first ?? route);
  }
}
