import { type Catalogue, type FailureKind, GENERIC_FAILURES } from '@duet/procedure';
import type { oas31 } from 'zod-openapi';
import { PROBLEM_JSON } from '../problems/problem.ts';
import { STATUS_CODES } from '../problems/status-codes.ts';
import type { RestRoute } from '../route.ts';
import { CONTENT_RANGE } from './downloads.ts';
import { toProblemExample } from './problem-example.ts';
import { PROBLEM_SCHEMA, toKindSchema } from './problem-schema.ts';
import { findRouteCodes } from './route-problems.ts';

/** What the document is told of failures. */
export interface DocumentedProblems {
  /** The failures that procedures declare, beside the generic ones. With it, an operation has those failures that it says, and no others. */
  problems?: Catalogue | undefined;
  /** The option of `trpcRest`. */
  problemTypeBaseUrl?: string | undefined;
}

type Responses = Record<string, oas31.ResponseObject | oas31.ReferenceObject>;

/** The failures of a document. Each kind, and each set of kinds under one status, is written down once. */
export interface ProblemDocument {
  /** Returns the failures that a route can answer with, by status. Throws when it declares one that no catalogue has. */
  document(route: RestRoute): Responses;
  /** Returns these failures by status, for what is no procedure; `owner` is to blame when there is none of that name. */
  documentCodes(codes: readonly string[], owner: string): Responses;
  /** What all that is documented so far refers to. */
  readonly components: Required<Pick<oas31.ComponentsObject, 'schemas' | 'responses' | 'examples'>>;
}

const CHALLENGE = 'What credentials would do (RFC 9110 section 11.6.1)';

const HEADERS: Partial<Record<string, oas31.HeadersObject>> = {
  400: { 'WWW-Authenticate': { description: CHALLENGE, schema: { type: 'string' } } },
  401: {
    'WWW-Authenticate': { description: CHALLENGE, required: true, schema: { type: 'string' } },
  },
  403: { 'WWW-Authenticate': { description: CHALLENGE, schema: { type: 'string' } } },
  416: CONTENT_RANGE,
  429: {
    'Retry-After': {
      description: 'After how many seconds to come back (RFC 9110 section 10.2.3)',
      required: true,
      schema: { type: 'integer' },
    },
  },
};

const ANY_PROBLEM: oas31.ReferenceObject = { $ref: '#/components/schemas/Problem' };

/** Creates the failures of a document, with none in it yet. */
export function createProblemDocument(options: DocumentedProblems): ProblemDocument {
  const catalogue: Catalogue = { ...GENERIC_FAILURES, ...options.problems };
  const schemas: oas31.SchemasObject = { Problem: PROBLEM_SCHEMA };
  const examples: Record<string, oas31.ExampleObject> = {};
  const responses: Record<string, oas31.ResponseObject> = {
    ...(!options.problems && { Problem: toResponse('default', 'Any other failure', ANY_PROBLEM) }),
  };

  const refer = (status: string, kinds: Kind[]): oas31.ReferenceObject => {
    const references = kinds.map((kind) => {
      const name = `${toName(kind.code)}Problem`;
      schemas[name] = toKindSchema(kind, options.problemTypeBaseUrl);
      examples[name] = toProblemExample(kind, options.problemTypeBaseUrl);
      return { $ref: `#/components/schemas/${name}` };
    });
    const [only = ANY_PROBLEM, ...others] = references;
    const schema = others.length === 0 ? only : { oneOf: references };
    const name = kinds.map(({ code }) => toName(code)).join('Or');
    responses[name] = toResponse(status, describe(kinds), schema);
    return { $ref: `#/components/responses/${name}` };
  };

  const documentCodes = (codes: readonly string[], owner: string): Responses => {
    const kinds = codes.map((code) => findKind(catalogue, code, owner));
    const byStatus = Map.groupBy(kinds, ({ status }) => String(status));
    const known = [...byStatus].map(([status, kinds]) => [status, refer(status, kinds)] as const);
    return Object.fromEntries(known);
  };

  return {
    document: (route) => ({
      ...documentCodes(findRouteCodes(route), route.procedure.path),
      ...documentDeclared(route.openapi.errorResponses),
      ...(!options.problems && { default: { $ref: '#/components/responses/Problem' } }),
    }),
    documentCodes,
    components: { schemas, responses, examples },
  };
}

/** A row of the catalogue. */
interface Kind extends FailureKind {
  code: string;
}

function findKind(catalogue: Catalogue, code: string, owner: string): Kind {
  const kind = catalogue[code];
  if (kind) return { code, ...kind };
  throw new Error(
    `${owner} declares the error ${code}, which no catalogue has. Add it to the option \`problems\`, or correct its name.`,
  );
}

function describe(kinds: Kind[]): string {
  return kinds.map(({ code, title }) => `\`${code}\`: ${title}`).join('\n\n');
}

/** `errorResponses` says nothing of codes: it is a list of statuses, or descriptions by status. */
function documentDeclared(declared: number[] | Record<number, string> = {}): Responses {
  const entries = Array.isArray(declared)
    ? declared.map((status) => [String(status), undefined] as const)
    : Object.entries(declared);
  return Object.fromEntries(
    entries.map(([status, description = STATUS_CODES[status] ?? 'A failure']) => [
      status,
      toResponse(status, description, ANY_PROBLEM),
    ]),
  );
}

function toResponse(
  status: string,
  description: string,
  schema: oas31.ReferenceObject | oas31.SchemaObject,
): oas31.ResponseObject {
  return {
    description,
    ...(HEADERS[status] && { headers: HEADERS[status] }),
    content: { [PROBLEM_JSON.replace(/;.*/, '')]: { schema } },
  };
}

/** `SLUG_TAKEN` is `SlugTaken`. */
function toName(code: string): string {
  return code.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
}
