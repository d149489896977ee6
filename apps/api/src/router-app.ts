import type { CreateContextOptions } from '@duet/rest';
import type { AnyTRPCRouter, inferRouterContext } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { assembleServer, type ServerParts } from './assemble-server.ts';
import type { LoggerOption } from './logger.ts';
import { refuseAddress } from './plugins/error-pages.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** What a server around somebody's router is told. */
export type RouterAppOptions<TRouter extends AnyTRPCRouter> = ContextOption<TRouter> & {
  /** Any tRPC 11 router. What declares `meta.openapi` is on the REST face too. */
  readonly router: TRouter;
  /** Where the REST face is, `/api` unless told; `/` for the root. */
  readonly prefix?: string;
  /** Where the RPC face is, `/trpc` unless told. */
  readonly rpcPrefix?: string;
  /** The largest body in bytes, 256 KiB unless told. */
  readonly bodyLimit?: number;
  /** What else differs from the defaults. */
  readonly settings?: Partial<Settings>;
  /** Fastify's logger option; silent unless given. */
  readonly logger?: LoggerOption;
};

type CreateContext<TRouter extends AnyTRPCRouter> = (
  options: CreateContextOptions,
) => inferRouterContext<TRouter> | Promise<inferRouterContext<TRouter>>;

/** A router that asks nothing of its context works without one. */
type ContextOption<TRouter extends AnyTRPCRouter> =
  object extends inferRouterContext<TRouter>
    ? { readonly createContext?: CreateContext<TRouter> }
    : { readonly createContext: CreateContext<TRouter> };

/** Returns the server that `createApp` is, without what is Duet's own, around any router. Ready to be asked, and not listening. */
export async function createRouterApp<TRouter extends AnyTRPCRouter>(
  options: RouterAppOptions<TRouter>,
): Promise<FastifyInstance> {
  const { router, createContext = () => ({}), prefix = '/api', rpcPrefix = '/trpc' } = options;
  const { bodyLimit = DEFAULT_SETTINGS.bodyLimitBytes, settings, logger } = options;
  const parts: ServerParts = {
    router,
    createContext,
    restPrefix: toPrefix(prefix),
    rpcPrefix: toPrefix(rpcPrefix),
    settings: { ...DEFAULT_SETTINGS, bodyLimitBytes: bodyLimit, ...settings },
    logger,
  };

  const app = await assembleServer(parts);
  app.setNotFoundHandler(refuseAddress);
  await app.ready();
  return app;
}

/** Fastify wants a slash before and none behind. */
function toPrefix(prefix: string): string {
  const name = prefix.replace(/^\/+|\/+$/g, '');
  return name === '' ? '' : `/${name}`;
}
