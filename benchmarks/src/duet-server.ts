import { trpcRest, WITHOUT_JSON_SCHEMAS } from '@duet/rest';
import type { AnyTRPCRouter } from '@trpc/server';
import fastify from 'fastify';
import { listen } from './listen.ts';

/** Starts `@duet/rest` around a router, as its documentation has it, with nothing of the product around it. */
export async function startDuet(router: AnyTRPCRouter): Promise<number> {
  const app = fastify({ ...WITHOUT_JSON_SCHEMAS, http: { optimizeEmptyRequests: true } });
  await app.register(trpcRest, { router, createContext: () => ({}) });
  return listen(app);
}
