import { createRouterApp as createServer, type RouterAppOptions } from '@duet/api/router-app';
import type { AnyTRPCRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';

/**
 * Returns the whole server around any tRPC router, for suites that were written for another one. Writes that state no origin
 * are let through, as programs send them; those of other origins are refused as ever.
 */
export function createRouterApp<TRouter extends AnyTRPCRouter>(
  options: RouterAppOptions<TRouter>,
): Promise<FastifyInstance> {
  const settings = { allowsUnstatedOrigin: true, ...options.settings };
  return createServer({ ...options, settings });
}
