import type { oas31 } from 'zod-openapi';

const text: oas31.SchemaObject = { type: 'string' };

/** The request headers that ask for a part of a download. */
export const RANGE_PARAMETERS: oas31.ParameterObject[] = [
  {
    in: 'header',
    name: 'Range',
    description: 'The part to send, such as bytes=0-1023 (RFC 9110 section 14.2)',
    schema: text,
  },
  {
    in: 'header',
    name: 'If-Range',
    description:
      'The ETag or the Last-Modified of the parts you have: all of it is sent when it is another one',
    schema: text,
  },
];

const HEADERS: oas31.HeadersObject = {
  'Accept-Ranges': { required: true, schema: { type: 'string', const: 'bytes' } },
  'Content-Disposition': {
    description: 'Whether to show or to save it, and under which name (RFC 6266)',
    required: true,
    schema: text,
  },
};

/** What a part is sent with, and the refusal of one that does not exist. */
export const CONTENT_RANGE: oas31.HeadersObject = {
  'Content-Range': {
    description: 'Which bytes, of how many (RFC 9110 section 14.4)',
    required: true,
    schema: text,
  },
};

/** Returns the answers of a route that sends bytes: all of them, or a part. */
export function documentDownload(
  mediaTypes: readonly string[],
  headers: oas31.HeadersObject,
): Record<string, oas31.ResponseObject> {
  const content = Object.fromEntries(
    mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
  );
  const common = { ...headers, ...HEADERS };
  return {
    200: { description: 'The bytes', headers: common, content },
    206: {
      description: 'The part that was asked for',
      headers: { ...common, ...CONTENT_RANGE },
      content,
    },
  };
}
