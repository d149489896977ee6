import type { FailureKind } from '@duet/procedure';
import type { oas31 } from 'zod-openapi';
import { toProblemUrl } from '../problems/problem.ts';

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
    scope: { type: 'string', description: 'The scope that the token lacks' },
  },
};

/** Returns the schema of one kind of failure: the general one, with what is always the same about this kind. */
export function toKindSchema(
  { code, status, title, when, mend }: FailureKind & { code: string },
  problemTypeBaseUrl: string | undefined,
): oas31.SchemaObject {
  const type = problemTypeBaseUrl && toProblemUrl(problemTypeBaseUrl, code);
  return {
    description: `${when} ${mend}`,
    allOf: [{ $ref: '#/components/schemas/Problem' }],
    type: 'object',
    ...(code === 'VALIDATION' && { required: ['errors'] }),
    properties: {
      ...(type && {
        type: { type: 'string', const: type },
        title: { type: 'string', const: title },
      }),
      status: { type: 'integer', const: status },
      code: { type: 'string', const: code },
    },
  };
}
