import { type Database, loadSharedSecret } from '@duet/db';
import {
  appRouter,
  assertMayCall,
  assertPolicies,
  CATALOGUE,
  type Context,
  createArticleEvents,
  createCursorKey,
} from '@duet/router';
import { createFolderStorage, type FileStorage } from '@duet/storage';
import type { FastifyInstance } from 'fastify';
import { assembleServer } from './assemble-server.ts';
import { createContextFactory } from './context.ts';
import { createDocument, REST_PREFIX } from './document.ts';
import { createHypermedia } from './hypermedia.ts';
import type { LoggerOption } from './logger.ts';
import { console } from './plugins/console.ts';
import { docs } from './plugins/docs.ts';
import { health } from './plugins/health.ts';
import { relationPages } from './plugins/relation-pages.ts';
import { createSessionCookie } from './session-cookie.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type { Settings } from './settings.ts';

const RPC_PREFIX = '/trpc';

export interface AppOptions {
  readonly database: Database;
  /** Where files are kept; the folder of the settings unless given. */
  readonly storage?: FileStorage;
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
  const storage = options.storage ?? createFolderStorage(settings.filesDirectory);
  const app = await assembleServer({
    router: appRouter,
    createContext: createContextFactory({
      database: options.database,
      cookie: createSessionCookie(settings.publicOrigin),
      articleEvents: createArticleEvents(),
      files: { storage, toUrl: (id) => `${REST_PREFIX}/files/${id}` },
      sessionSettings: settings.session,
      cursorKey: createCursorKey(await findAppSecret(options.database, settings)),
      idempotencyKeepMs: settings.idempotencyKeepMs,
    }),
    settings,
    restPrefix: REST_PREFIX,
    rpcPrefix: RPC_PREFIX,
    logger: options.logger,
    challenge: 'Cookie',
    isKeyed: ({ type }) => type === 'mutation',
    catalogue: CATALOGUE,
    hypermedia: createHypermedia(settings),
    // What `createContext` makes on both faces.
    admit: (procedure, ctx) => assertMayCall(procedure, (ctx as Context).principal),
    assertServable: assertPolicies,
  });

  await app.register(health, options);
  await app.register(relationPages, { router: appRouter });
  await app.register(docs, { document: await createDocument(settings) });
  await app.register(console, { directory: settings.consoleDirectory });
  await app.ready();
  return app;
}

/** Without a secret of the operator's the nodes share one that the first of them made. */
async function findAppSecret(database: Database, { appSecret }: Settings): Promise<string> {
  return appSecret ?? loadSharedSecret(database.fork(), 'app');
}
