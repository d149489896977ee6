import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import type { Settings } from './settings.ts';

/**
 * Returns the limits that a request meets before any route. Fastify and Node each have a request timeout;
 * a slow body is cut off only when both are set and somebody looks often enough.
 */
export function toLimits(settings: Settings) {
  return {
    bodyLimit: settings.bodyLimitBytes,
    requestTimeout: settings.requestTimeoutMs,
    keepAliveTimeout: settings.keepAliveTimeoutMs,
    routerOptions: { maxParamLength: settings.maxParamLength },
    http: {
      maxHeaderSize: settings.headerLimitBytes,
      headersTimeout: settings.headersTimeoutMs,
      requestTimeout: settings.requestTimeoutMs,
      connectionsCheckingInterval: settings.connectionsCheckMs,
      optimizeEmptyRequests: true,
      // Node would refuse it without a body: the server does, with a problem.
      requireHostHeader: false,
    },
  } satisfies FastifyHttpOptions<Server>;
}
