import { trpcRest } from '@duet/rest';
import fastify from 'fastify';
import { createWideRouter } from './article-router.ts';
import { listen } from './listen.ts';

/** Starts `@duet/rest` around that many procedures. */
export async function startWideServer(procedures: number): Promise<number> {
  const app = fastify({ http: { optimizeEmptyRequests: true } });
  const router = createWideRouter(procedures);
  await app.register(trpcRest, { router, createContext: () => ({}) });
  return listen(app);
}
