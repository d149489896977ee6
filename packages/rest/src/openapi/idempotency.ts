import type { OpenAPIObject } from 'trpc-to-openapi';
import type { oas31 } from 'zod-openapi';
import type { RestRoute } from '../route.ts';

const KEY: oas31.ParameterObject = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'Makes this safe to retry: a new UUID in double quotes for each write, and the same one for its retries, which get the reply of the first (draft-ietf-httpapi-idempotency-key-header)',
  schema: { type: 'string', minLength: 1, maxLength: 257 },
};

const REPLAYED: oas31.HeaderObject = {
  description: 'Says that this is the reply to an earlier request with the same Idempotency-Key',
  schema: { type: 'string', const: 'true' },
};

/** Adds the key to the writes of a document, and to their successes what tells a replay. What refuses a key is for `errors` to say. */
export function documentIdempotency(
  document: OpenAPIObject,
  routes: readonly RestRoute[],
): OpenAPIObject {
  const paths = { ...document.paths };
  for (const { procedure, path, method } of routes) {
    const key = method.toLowerCase() as Lowercase<RestRoute['method']>;
    const item = paths[path];
    if (procedure.type !== 'mutation' || !item?.[key]) continue;
    paths[path] = { ...item, [key]: completeWrite(item[key]) };
  }

  const { components } = document;
  const parameters = { ...components?.parameters, IdempotencyKey: KEY };
  const headers = { ...components?.headers, IdempotentReplayed: REPLAYED };
  return { ...document, paths, components: { ...components, parameters, headers } };
}

function completeWrite(operation: oas31.OperationObject): oas31.OperationObject {
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => [status, withReplayed(status, response)] as const,
  );
  const key = { $ref: '#/components/parameters/IdempotencyKey' };
  return {
    ...operation,
    parameters: [...(operation.parameters ?? []), key],
    responses: Object.fromEntries(answers),
  };
}

function withReplayed(
  status: string,
  response: oas31.ResponseObject | oas31.ReferenceObject,
): oas31.ResponseObject | oas31.ReferenceObject {
  if (!status.startsWith('2') || '$ref' in response) return response;
  const replayed = { $ref: '#/components/headers/IdempotentReplayed' };
  return { ...response, headers: { ...response.headers, 'Idempotent-Replayed': replayed } };
}
