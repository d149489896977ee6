import { failOnMismatch } from '@duet/contract/vitest';
import type { AnyTRPCRouter } from '@trpc/server';
import { createOpenApiDocument } from '../src/index.ts';

// What `trpcRest` was given to mount is a router.
failOnMismatch((router, prefix) =>
  createOpenApiDocument(router as AnyTRPCRouter, {
    title: 'Test',
    version: '1.0.0',
    baseUrl: prefix || '/',
  }),
);
