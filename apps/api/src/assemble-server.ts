import { type Catalogue, type Procedure, readProcedures } from '@duet/procedure';
import { type IsKeyed, WITHOUT_JSON_SCHEMAS } from '@duet/rest';
import type { AnyTRPCRouter } from '@trpc/server';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { createConnectionRefusal } from './client-errors.ts';
import type { Exchange } from './context.ts';
import type { ToChallenge } from './credentials/challenge.ts';
import type { HypermediaOptions } from './hypermedia.ts';
import { toLimits } from './limits.ts';
import { type LoggerOption, RequestLog } from './logger.ts';
import { certificateRenewal } from './plugins/certificate-renewal.ts';
import { cookies } from './plugins/cookies.ts';
import { cors } from './plugins/cors.ts';
import { csrf } from './plugins/csrf.ts';
import { draining } from './plugins/draining.ts';
import { emptyBody } from './plugins/empty-body.ts';
import { createUrlRefusal, errorPages } from './plugins/error-pages.ts';
import { handlerTimeout } from './plugins/handler-timeout.ts';
import { host } from './plugins/host.ts';
import { otherMethods } from './plugins/other-methods.ts';
import { problemPages } from './plugins/problem-pages.ts';
import { requestId, toRequestId } from './plugins/request-id.ts';
import { rest } from './plugins/rest.ts';
import { rpc } from './plugins/rpc.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { wellKnown } from './plugins/well-known.ts';
import type { Settings } from './settings.ts';
import { createTlsServers, type TlsServers } from './tls/tls-servers.ts';

/** What a server is put together from, whatever its router. */
export interface ServerParts {
  readonly router: AnyTRPCRouter;
  /** Makes the context of a request's procedures, for both faces. */
  readonly createContext: (exchange: Exchange) => unknown;
  readonly settings: Settings;
  /** Where the REST face is, `''` for the root. */
  readonly restPrefix: string;
  readonly rpcPrefix: string;
  /** Fastify's logger option; silent unless given. */
  readonly logger?: LoggerOption | undefined;
  /** What the router's failures mean, beside those that any router has. */
  readonly catalogue?: Catalogue | undefined;
  /** Returns the `WWW-Authenticate` of a failure, on both faces; on the REST face `Bearer` for each 401 unless told. */
  readonly toChallenge?: ToChallenge;
  /** Says which procedures heed `Idempotency-Key`; none unless told. */
  readonly isKeyed?: IsKeyed;
  /** What the links and forms of the REST face are made with. */
  readonly hypermedia?: HypermediaOptions;
  /** Refuses, by throwing, callers whose uploads need not be read; nobody unless told. */
  readonly admit?: (procedure: Procedure, ctx: unknown) => void | Promise<void>;
  /** Refuses, by throwing, procedures that must not be served. */
  readonly assertServable?: (procedures: readonly Procedure[]) => void;
}

/** Returns a server with both faces of a router and everything a request meets on the way, still open to more routes. */
export async function assembleServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, rpcPrefix, restPrefix } = parts;
  const procedures = await readProcedures(parts.router);
  parts.assertServable?.(procedures);
  const tlsServers = settings.tls ? createTlsServers(settings, settings.tls) : null;
  const app = createServer(parts, tlsServers);

  // In the order in which a request meets them.
  if (tlsServers) await app.register(certificateRenewal, { servers: tlsServers, settings });
  await app.register(draining);
  await app.register(handlerTimeout, settings);
  await app.register(requestId);
  await app.register(host);
  await app.register(emptyBody);
  await app.register(securityHeaders, settings);
  await app.register(errorPages, settings);
  await app.register(cors, settings);
  await app.register(otherMethods);
  await app.register(csrf, settings);
  await app.register(cookies);
  await app.register(rpc, { ...parts, prefix: rpcPrefix, procedures });
  await app.register(rest, { ...parts, prefix: restPrefix });
  await app.register(wellKnown, settings);
  await app.register(problemPages, { ...settings, catalogue: parts.catalogue });
  return app;
}

function createServer(
  { settings, logger = false }: ServerParts,
  tlsServers: TlsServers | null,
): FastifyInstance {
  return fastify({
    ...WITHOUT_JSON_SCHEMAS,
    ...toLimits(settings),
    // With a factory, Fastify heeds `https` only where it says what it listens at.
    ...(tlsServers && { serverFactory: tlsServers.create, https: {} }),
    logger,
    logController: logger ? new RequestLog() : new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy.length > 0 ? [...settings.trustProxy] : false,
    genReqId: toRequestId,
    clientErrorHandler: createConnectionRefusal(settings),
    frameworkErrors: createUrlRefusal(settings),
    // A request that was on its way when the server began to close is answered, not turned away.
    return503OnClosing: false,
  });
}
