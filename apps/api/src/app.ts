import { createSigningKeys, type Database, loadSharedSecret } from '@duet/db';
import { createMailer, createMemoryOutbox } from '@duet/mail';
import { type Procedure, readProcedures } from '@duet/procedure';
import { createMemoryLimiter, type RateLimiter } from '@duet/rate-limits';
import {
  appRouter,
  assertMayCall,
  assertPolicies,
  CATALOGUE,
  type Context,
  createAccessTokens,
  createArticleEvents,
  createCursorKey,
  describeScopes,
  enforceRateLimit,
} from '@duet/router';
import { createFolderStorage, type FileStorage } from '@duet/storage';
import type { FastifyInstance } from 'fastify';
import { assembleServer } from './assemble-server.ts';
import { createFindCallCounts } from './call-counts.ts';
import { createContextFactory } from './context.ts';
import { createAccessTokenKind } from './credentials/access-token.ts';
import { apiTokens } from './credentials/api-token.ts';
import { toChallenge } from './credentials/challenge.ts';
import { oauthToken } from './credentials/oauth-token.ts';
import { createSessionCookie } from './credentials/session-cookie.ts';
import { createDocument, REST_PREFIX } from './document.ts';
import { createHypermedia } from './hypermedia.ts';
import type { LoggerOption } from './logger.ts';
import { keepMail, type MailDelivery } from './mail-delivery.ts';
import { oauth } from './oauth/plugin.ts';
import { console } from './plugins/console.ts';
import { docs } from './plugins/docs.ts';
import { health } from './plugins/health.ts';
import { jsonWebKeys } from './plugins/json-web-keys.ts';
import { outbox } from './plugins/outbox.ts';
import { providerCallback } from './plugins/provider-callback.ts';
import { relationPages } from './plugins/relation-pages.ts';
import { createSignInSources } from './providers/external-sign-in.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export type { Settings } from './settings.ts';

const RPC_PREFIX = '/trpc';

/** How long mails that wait get when the server stops. */
const MAIL_DRAIN_MS = 5_000;

export interface AppOptions {
  readonly database: Database;
  /** Where files are kept; the folder of the settings unless given. */
  readonly storage?: FileStorage;
  /** How mails leave; they are kept in memory unless given. */
  readonly mail?: MailDelivery;
  /** Counts calls; in this process unless given. */
  readonly limiter?: RateLimiter;
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
  const limiter = options.limiter ?? createMemoryLimiter();
  const findCallCounts = createFindCallCounts(limiter, settings.rateLimitQuotas);
  const appSecret = await findAppSecret(options.database, settings);
  const signingKeys = createSigningKeys({ database: options.database, secret: appSecret });
  const mail = options.mail ?? keepMail(createMemoryOutbox());
  const mailer = createMailer({
    ...mail,
    onFailure: (err) => app.log.warn({ err }, 'a mail could not be sent'),
  });
  const cookie = createSessionCookie(settings.publicOrigin);
  const scopes = describeScopes(await readProcedures(appRouter));
  const accessTokens = createAccessTokens({ signingKeys, issuer: settings.publicOrigin });
  const signIn = await createSignInSources(settings, appSecret);
  const app = await assembleServer({
    router: appRouter,
    createContext: createContextFactory({
      database: options.database,
      findCallCounts,
      cookie,
      accessTokens,
      tokenKinds: [apiTokens, oauthToken, createAccessTokenKind(accessTokens)],
      articleEvents: createArticleEvents(),
      files: { storage, toUrl: (id) => `${REST_PREFIX}/files/${id}` },
      mail: { send: mailer.send, origin: settings.publicOrigin },
      sessionSettings: settings.session,
      scopes,
      signIn,
      cursorKey: createCursorKey(appSecret),
      idempotencyKeepMs: settings.idempotencyKeepMs,
    }),
    settings,
    restPrefix: REST_PREFIX,
    rpcPrefix: RPC_PREFIX,
    logger: options.logger,
    toChallenge,
    isKeyed: ({ type }) => type === 'mutation',
    catalogue: CATALOGUE,
    hypermedia: createHypermedia(settings),
    // What `createContext` makes on both faces.
    admit: (procedure, ctx) => admit(procedure, ctx as Context),
    assertServable: assertPolicies,
  });

  app.addHook('onClose', () => mailer.close(MAIL_DRAIN_MS));
  await app.register(outbox, { outbox: mail.outbox, publicOrigin: settings.publicOrigin });
  await app.register(health, options);
  await app.register(jsonWebKeys, { signingKeys });
  await app.register(oauth, {
    ...settings,
    database: options.database,
    signingKeys,
    scopes: scopes.map(({ name }) => name),
    cookie,
    findCallCounts,
  });
  await app.register(providerCallback, { database: options.database, signIn });
  await app.register(relationPages, { router: appRouter });
  await app.register(docs, { createDocument, publicOrigin: settings.publicOrigin });
  await app.register(console, { directory: settings.consoleDirectory });
  await app.ready();
  return app;
}

/** Decides before a body is read what the procedure would decide. */
async function admit(procedure: Procedure, ctx: Context): Promise<void> {
  await enforceRateLimit({ ...procedure, getRawInput: () => undefined }, ctx);
  ctx.callCounts?.finish();
  assertMayCall(procedure, ctx.principal);
}

/** Without a secret of the operator's the nodes share one that the first of them made. */
async function findAppSecret(database: Database, { appSecret }: Settings): Promise<string> {
  return appSecret ?? loadSharedSecret(database.fork(), 'app');
}
