import { STATUS_CODES } from 'node:http';
import type { oas31 } from 'zod-openapi';
import { findConditionStatuses } from './openapi-conditions.ts';
import { PROBLEM_JSON } from './problem.ts';
import type { RestRoute } from './route.ts';
import { findSuccessStatus } from './success-status.ts';

/** The schema of every failure (RFC 9457), as the component `Problem`. */
export const PROBLEM_SCHEMA: oas31.SchemaObject = {
  type: 'object',
  description: 'What went wrong (RFC 9457)',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', description: 'What all problems of this type have in common' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { type: 'string', description: 'A sentence for people' },
    instance: { type: 'string', description: 'The path of the request' },
    code: { type: 'string', description: 'What went wrong, for programs' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      description: 'The fields to blame, when there are any: always with VALIDATION',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          in: { type: 'string', enum: ['path', 'query', 'body'] },
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          pointer: {
            type: 'string',
            format: 'uri-reference',
            description: 'The JSON Pointer to a member of the body (RFC 6901 section 6)',
          },
          message: { type: 'string' },
        },
      },
    },
    retryAfterSeconds: { type: 'number', minimum: 0 },
  },
};

const DESCRIPTIONS: Record<string, string> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'You may not do this',
  404: 'Not found',
  406: 'Accept allows none of the media types that there are',
  409: 'This conflicts with what is already there',
  412: 'It has changed in the meantime',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The input is not valid',
  428: 'The request must say which version it changes',
  500: 'Something went wrong on the server',
  default: 'Any other failure',
};

const CHALLENGE: oas31.HeadersObject = {
  'WWW-Authenticate': { required: true, schema: { type: 'string' } },
};

type Responses = Record<string, oas31.ResponseObject | oas31.ReferenceObject>;

/** Returns the responses that `documentProblems` refers to, one for each status that needs no words of its own. */
export function createProblemComponents(): Record<string, oas31.ResponseObject> {
  const statuses = Object.keys(DESCRIPTIONS);
  return Object.fromEntries(statuses.map((status) => [toName(status), toResponse(status)]));
}

/** Returns every failure that a route can answer with: what its request can run into, and what its metadata declares. */
export function documentProblems(route: RestRoute): Responses {
  const { openapi, takesBody } = route;
  const hasInput = Object.keys(route.inputShape).length > 0;
  const statuses = [
    ...(hasInput ? ['400', '422'] : []),
    ...(openapi.protect === false ? [] : ['401', '403']),
    ...(takesBody ? ['400', '413', '415'] : []),
    ...(findSuccessStatus(route) === 204 ? [] : ['406']),
    ...findConditionStatuses(route),
    '500',
    'default',
  ];
  const responses = statuses.map((status) => [status, toReference(status)] as const);
  return { ...Object.fromEntries(responses), ...documentDeclared(openapi.errorResponses) };
}

/** `errorResponses` is a list of statuses, or descriptions by status. */
function documentDeclared(declared: number[] | Record<number, string> | undefined): Responses {
  if (!declared) return {};
  const entries = Array.isArray(declared)
    ? declared.map((status) => [String(status), undefined] as const)
    : Object.entries(declared);
  return Object.fromEntries(
    entries.map(([status, description]) => [
      status,
      description === undefined && status in DESCRIPTIONS
        ? toReference(status)
        : toResponse(status, description),
    ]),
  );
}

function toResponse(status: string, description?: string): oas31.ResponseObject {
  return {
    description: description ?? DESCRIPTIONS[status] ?? STATUS_CODES[status] ?? 'A failure',
    ...(status === '401' && { headers: CHALLENGE }),
    content: {
      [PROBLEM_JSON.replace(/;.*/, '')]: { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
}

function toReference(status: string): oas31.ReferenceObject {
  return { $ref: `#/components/responses/${toName(status)}` };
}

function toName(status: string): string {
  return status === 'default' ? 'Problem' : `Problem${status}`;
}
