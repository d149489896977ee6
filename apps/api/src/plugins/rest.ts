import { trpcRest } from '@duet/rest';
import { appRouter, type Context } from '@duet/router';
import type { FastifyInstance } from 'fastify';
import type { Exchange } from '../context.ts';
import type { Settings } from '../settings.ts';
import { STREAM_GRACE_MS } from './rpc-streams.ts';

export interface RestOptions {
  readonly settings: Settings;
  readonly createContext: (exchange: Exchange) => Promise<Context>;
}

/** Serves the router as REST. */
export async function rest(app: FastifyInstance, { settings, createContext }: RestOptions) {
  const { bodyLimitBytes, eventStreamMaxMs } = settings;
  app.addHook('onRoute', (route) => {
    if (route.config?.restRoute?.procedure.type !== 'subscription') return;
    route.handlerTimeout = eventStreamMaxMs + STREAM_GRACE_MS;
  });

  await app.register(trpcRest, {
    router: appRouter,
    createContext,
    bodyLimit: bodyLimitBytes,
    maxEventStreamMs: eventStreamMaxMs,
    challenge: 'Cookie',
  });
}
