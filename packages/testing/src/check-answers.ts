import { describeOperation } from '@duet/api/document';
import { failOnMismatch } from '@duet/contract/vitest';
import { createOpenApiDocument } from '@duet/rest';
import { CATALOGUE } from '@duet/router';
import type { AnyTRPCRouter } from '@trpc/server';

// The server of Duet serves its document; this is for other routers in the same server.
failOnMismatch((router, prefix) =>
  createOpenApiDocument(router as AnyTRPCRouter, {
    title: 'Test',
    version: '1.0.0',
    baseUrl: prefix || '/',
    operationDefaults: describeOperation,
    problems: CATALOGUE,
  }),
);
