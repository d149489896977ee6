import type { oas31 } from 'zod-openapi';
import type { ProblemDocument } from './problems.ts';

const HEADERS: oas31.HeadersObject = {
  'Cache-Control': { $ref: '#/components/headers/CacheControl' },
  ETag: { $ref: '#/components/headers/ETag' },
};

const TYPES_HEADER: oas31.HeadersObject = {
  'X-TypeScript-Types': {
    description: 'Where the types of the module lie',
    required: true,
    schema: { type: 'string', format: 'uri-reference' },
  },
};

/** Returns the paths of the client that `trpcRest` serves, and of its types. */
export function documentClient(problems: ProblemDocument): oas31.PathsObject {
  const script = {
    operationId: 'client-script',
    summary: 'Load a client of this API: an ES module with one method per operation',
    mediaType: 'text/javascript',
    headers: TYPES_HEADER,
  };
  const declarations = {
    operationId: 'client-declarations',
    summary: 'Load the TypeScript types of the client',
    mediaType: 'text/plain',
    headers: {},
  };
  return {
    '/client.js': { get: documentFile(script, problems) },
    '/client.d.ts': { get: documentFile(declarations, problems) },
  };
}

interface ClientFile {
  readonly operationId: string;
  readonly summary: string;
  readonly mediaType: string;
  readonly headers: oas31.HeadersObject;
}

function documentFile(
  { operationId, summary, mediaType, headers }: ClientFile,
  problems: ProblemDocument,
): oas31.OperationObject {
  return {
    operationId,
    summary,
    description: 'Made from the same routes as this document. Import it from here, or save it.',
    tags: ['Entry point'],
    security: [],
    parameters: [{ $ref: '#/components/parameters/IfNoneMatch' }],
    responses: {
      200: {
        description: 'The text of the file',
        headers: { ...HEADERS, ...headers },
        content: { [mediaType]: { schema: { type: 'string' } } },
      },
      304: { description: 'What you have is still right' },
      ...problems.documentCodes(['PRECONDITION_FAILED', 'INTERNAL_SERVER_ERROR'], operationId),
    },
  };
}
