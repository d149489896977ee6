import type { oas31 } from 'zod-openapi';
import type { RestRoute } from '../route.ts';

const STREAM =
  'Server-sent events: `data:` is JSON, `id:` resumes, `event: error` carries a problem, `event: end` says that there is no more';

/**
 * Returns what a subscription answers with. A stream is text; what its events hold is said by the vocabulary for contents
 * (JSON Schema 2020-12, validation, section 8), which describes without constraining.
 */
export function documentStream(
  content: oas31.ContentObject | undefined,
  { openapi, hints }: RestRoute,
): oas31.ResponseObject {
  // The generator takes a stream for a query that answers with one event.
  const data = hints.event && content?.['application/json']?.schema;
  return {
    description: openapi.successDescription ?? STREAM,
    content: { 'text/event-stream': { schema: { type: 'string', ...(data && describe(data)) } } },
  };
}

function describe(data: oas31.SchemaObject | oas31.ReferenceObject): oas31.SchemaObject {
  return toContent('text/event-stream', {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        event: { type: 'string' },
        data: { type: 'string', ...toContent('application/json', data) },
      },
    },
  });
}

function toContent(
  contentMediaType: string,
  contentSchema: oas31.SchemaObject | oas31.ReferenceObject,
): oas31.SchemaObject {
  // The types of OpenAPI 3.1 lack the keyword, which JSON Schema 2020-12 has.
  const content: { contentMediaType: string; contentSchema: object } = {
    contentMediaType,
    contentSchema,
  };
  return content;
}
