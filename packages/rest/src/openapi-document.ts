import type { AnyTRPCRouter } from '@trpc/server';
import { generateOpenApiDocument } from 'trpc-to-openapi';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = ReturnType<typeof generateOpenApiDocument>;

/** What the document says of the API as a whole. */
export interface OpenApiDocumentOptions {
  title: string;
  version: string;
  description?: string;
  /** Where the routes are mounted: `https://example.com/api/v1`. */
  baseUrl: string;
}

/** Creates the OpenAPI 3.1 document of a router's REST face. */
export async function createOpenApiDocument(
  router: AnyTRPCRouter,
  options: OpenApiDocumentOptions,
): Promise<OpenApiDocument> {
  return generateOpenApiDocument(router, options);
}
