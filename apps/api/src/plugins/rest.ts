import type { Procedure } from '@duet/procedure';
import { type IsKeyed, trpcRest } from '@duet/rest';
import type { AnyTRPCRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import type { Exchange } from '../context.ts';
import type { ToChallenge } from '../credentials/challenge.ts';
import type { HypermediaOptions } from '../hypermedia.ts';
import { toProblemsUrl } from '../problems-url.ts';
import type { Settings } from '../settings.ts';
import { STREAM_GRACE_MS } from './rpc-streams.ts';

export interface RestOptions {
  readonly router: AnyTRPCRouter;
  readonly settings: Settings;
  readonly createContext: (exchange: Exchange) => unknown;
  readonly admit?: (procedure: Procedure, ctx: unknown) => void | Promise<void>;
  readonly toChallenge?: ToChallenge;
  readonly isKeyed?: IsKeyed;
  readonly hypermedia?: HypermediaOptions;
}

/** Serves the router as REST. */
export async function rest(app: FastifyInstance, { settings, ...options }: RestOptions) {
  const { bodyLimitBytes, eventStreamMaxMs } = settings;
  app.addHook('onRoute', (route) => {
    if (route.config?.restRoute?.procedure.type !== 'subscription') return;
    route.handlerTimeout = eventStreamMaxMs + STREAM_GRACE_MS;
  });

  const { router, createContext, admit, toChallenge, hypermedia, isKeyed } = options;
  await app.register(trpcRest, {
    ...hypermedia,
    router,
    createContext,
    ...(admit && { admit }),
    ...(toChallenge && { toChallenge }),
    bodyLimit: bodyLimitBytes,
    problemTypeBaseUrl: toProblemsUrl(settings),
    maxEventStreamMs: eventStreamMaxMs,
    client: { baseUrl: settings.publicOrigin + app.prefix, ...(isKeyed && { isKeyed }) },
  });
}
