import type { AnyTRPCRouter } from '@trpc/server';
import type { OpenApiDocument, OpenApiDocumentOptions } from './document-options.ts';

/**
 * Creates the OpenAPI 3.1 document of a router's REST face: trpc-to-openapi's own, completed with what `trpcRest` does.
 *
 * An operation needs credentials unless its metadata says `protect: false`. Its failures are those that follow from its input, path and
 * version, those it declares in `errors`, and, from trpc-to-openapi's `errorResponses`, statuses without codes.
 */
export async function createOpenApiDocument(
  router: AnyTRPCRouter,
  options: OpenApiDocumentOptions,
): Promise<OpenApiDocument> {
  // The generator takes longer to load than all that serves requests.
  const { writeDocument } = await import('./document.ts');
  return writeDocument(router, options);
}
