import type { Database } from '@duet/db';
import { readProcedures } from '@duet/procedure';
import { appRouter, assertPolicies, createArticleEvents } from '@duet/router';
import fastify, { type FastifyInstance } from 'fastify';
import { refuseConnection } from './client-errors.ts';
import { createContextFactory } from './context.ts';
import { createDocument, REST_PREFIX } from './document.ts';
import { toLimits } from './limits.ts';
import { type LoggerOption, RequestLog } from './logger.ts';
import { console } from './plugins/console.ts';
import { cookies } from './plugins/cookies.ts';
import { csrf } from './plugins/csrf.ts';
import { docs } from './plugins/docs.ts';
import { draining } from './plugins/draining.ts';
import { emptyBody } from './plugins/empty-body.ts';
import { createUrlRefusal, errorPages } from './plugins/error-pages.ts';
import { health } from './plugins/health.ts';
import { requestId, toRequestId } from './plugins/request-id.ts';
import { rest } from './plugins/rest.ts';
import { rpc } from './plugins/rpc.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { createSessionCookie } from './session-cookie.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type { Settings } from './settings.ts';

const RPC_PREFIX = '/trpc';

export interface AppOptions {
  readonly database: Database;
  /** What differs from the defaults. */
  readonly settings?: Partial<Settings>;
  /** Fastify's logger option; silent unless given. */
  readonly logger?: LoggerOption;
}

/**
 * Returns the whole server, ready to be asked and not listening. The database stays the caller's: it must
 * be migrated, and closing the application leaves it open.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const procedures = await readProcedures(appRouter);
  assertPolicies(procedures);

  const app = createServer(settings, options.logger ?? false);
  const cookie = createSessionCookie(settings.publicOrigin);
  const createContext = createContextFactory({
    database: options.database,
    cookie,
    articleEvents: createArticleEvents(),
    sessionSettings: settings.session,
  });

  // In the order in which a request meets them.
  await app.register(draining);
  await app.register(requestId);
  await app.register(emptyBody);
  await app.register(securityHeaders, settings);
  await app.register(errorPages);
  await app.register(csrf, settings);
  await app.register(cookies);
  await app.register(health, options);
  await app.register(rpc, { prefix: RPC_PREFIX, settings, procedures, createContext });
  await app.register(rest, { prefix: REST_PREFIX, settings, createContext });
  await app.register(docs, { document: await createDocument(settings) });
  await app.register(console, { directory: settings.consoleDirectory });
  await app.ready();
  return app;
}

function createServer(settings: Settings, logger: LoggerOption): FastifyInstance {
  return fastify({
    ...toLimits(settings),
    logger,
    logController: new RequestLog(),
    trustProxy: settings.trustProxy.length > 0 ? [...settings.trustProxy] : false,
    genReqId: toRequestId,
    clientErrorHandler: refuseConnection,
    frameworkErrors: createUrlRefusal(settings),
    // A request that was on its way when the server began to close is answered, not turned away.
    return503OnClosing: false,
  });
}
