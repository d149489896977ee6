import { fileURLToPath } from 'node:url';
import { SESSION_DEFAULTS, type SessionSettings } from '@duet/db';
import type { Env } from './env.ts';
import type { CertificateFiles } from './tls/certificate.ts';

/** Somebody else who says who people are, by OpenID Connect. */
export interface OpenIdSettings {
  readonly kind: 'openid';
  /** Names the provider in addresses and in the database: once used, it stays. */
  readonly id: string;
  readonly name: string;
  /** Where everything else about the provider is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether an address counts as its owner's when the provider says so: whoever runs it could name anybody's. */
  readonly trustsEmail: boolean;
  /** Whether the provider says when somebody signed in there, if asked to (`auth_time`). */
  readonly tellsLoginTime: boolean;
}

/** GitHub, which has a protocol of its own on top of OAuth. */
export interface GitHubSettings {
  readonly kind: 'github';
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where GitHub is; its public addresses unless told. */
  readonly endpoints?: { readonly authorize: string; readonly token: string; readonly api: string };
}

export type ProviderSettings = OpenIdSettings | GitHubSettings;

/** What an application may be told. Plain values: nothing in it knows where they came from. */
export interface Settings {
  /** Scheme, host and port that browsers see: the origin of every honest write, and the cookie's home. */
  readonly publicOrigin: string;
  /** Lets through writes that state no origin at all. Programs send those, and browsers too old to be safe. */
  readonly allowsUnstatedOrigin: boolean;
  /** Origins of other sites whose pages may read answers and make changes; none by default. */
  readonly corsOrigins: readonly string[];
  /** Whom to tell of a hole, as a URI, for `security.txt`; without it there is no such file. */
  readonly securityContact?: string | undefined;
  /** What the server proves who it is with, when it speaks HTTPS itself; without it, it speaks plain HTTP. */
  readonly tls?: CertificateFiles | undefined;
  /** How often is looked whether the certificate was renewed. */
  readonly certificateCheckMs: number;
  /** Addresses whose `X-Forwarded-*` headers are believed; nobody's by default. */
  readonly trustProxy: readonly string[];
  /** What signatures of this installation rest on; without one the database holds it. */
  readonly appSecret?: string | undefined;
  /** How many calls a budget holds, by its name, where it is not what the procedures say. Null for no limits at all. */
  readonly rateLimitQuotas: Readonly<Record<string, number>> | null;
  /** The folder with the built console. */
  readonly consoleDirectory: string;
  /** The folder of uploaded files, made when the first one comes. */
  readonly filesDirectory: string;
  readonly bodyLimitBytes: number;
  readonly headerLimitBytes: number;
  /** How long the headers of a request may take to arrive. */
  readonly headersTimeoutMs: number;
  /** How long a connection is kept that has no request. */
  readonly keepAliveTimeoutMs: number;
  /** How long a whole request may take to arrive. */
  readonly requestTimeoutMs: number;
  /** How often the two limits above are looked at. */
  readonly connectionsCheckMs: number;
  /** How long an answer may take. */
  readonly handlerTimeoutMs: number;
  /** When an event stream is ended, so that its client connects again. */
  readonly eventStreamMaxMs: number;
  /** The most procedures in one RPC batch. */
  readonly maxBatchSize: number;
  /** With whom people may sign in besides a password, in the order in which they are offered. */
  readonly providers: readonly ProviderSettings[];
  /** Whether applications may register themselves with the OAuth server (RFC 7591). */
  readonly dynamicRegistration: boolean;
  /** How long sessions live. */
  readonly session: SessionSettings;
  /** How long the reply to a write with an `Idempotency-Key` is kept for its retries. */
  readonly idempotencyKeepMs: number;
  /** The longest path parameter, which for RPC is the list of the batch's procedures. */
  readonly maxParamLength: number;
}

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  publicOrigin: 'http://localhost:3000',
  allowsUnstatedOrigin: false,
  corsOrigins: [],
  certificateCheckMs: 10_000,
  trustProxy: [],
  rateLimitQuotas: {},
  consoleDirectory: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  filesDirectory: '.data/files',
  bodyLimitBytes: 256 * 1024,
  headerLimitBytes: 16 * 1024,
  headersTimeoutMs: 15_000,
  keepAliveTimeoutMs: 72_000,
  requestTimeoutMs: 30_000,
  connectionsCheckMs: 5_000,
  handlerTimeoutMs: 40_000,
  eventStreamMaxMs: 15 * 60_000,
  maxBatchSize: 10,
  providers: [],
  dynamicRegistration: false,
  session: SESSION_DEFAULTS,
  idempotencyKeepMs: 24 * 60 * 60_000,
  maxParamLength: 5_000,
});

/** Translates the environment; what it does not say keeps its default. */
export function toSettings(env: Env): Settings {
  return {
    ...DEFAULT_SETTINGS,
    publicOrigin: env.PUBLIC_ORIGIN ?? toLocalOrigin(env, env.PORT),
    corsOrigins: env.CORS_ORIGINS,
    securityContact: env.SECURITY_CONTACT,
    tls: toCertificateFiles(env),
    trustProxy: env.TRUST_PROXY,
    appSecret: env.APP_SECRET,
    rateLimitQuotas: env.RATE_LIMITS
      ? { reads: env.RATE_LIMIT_READS, writes: env.RATE_LIMIT_WRITES }
      : null,
    consoleDirectory: env.CONSOLE_DIR ?? DEFAULT_SETTINGS.consoleDirectory,
    bodyLimitBytes: env.BODY_LIMIT,
    headersTimeoutMs: Math.min(DEFAULT_SETTINGS.headersTimeoutMs, env.REQUEST_TIMEOUT),
    requestTimeoutMs: env.REQUEST_TIMEOUT,
    handlerTimeoutMs: env.HANDLER_TIMEOUT,
    eventStreamMaxMs: env.EVENT_STREAM_MAX,
    session: {
      ...SESSION_DEFAULTS,
      idleMs: env.SESSION_IDLE,
      absoluteMs: env.SESSION_ABSOLUTE,
      unrememberedMs: env.SESSION_UNREMEMBERED,
    },
    providers: toProviders(env),
    dynamicRegistration: env.OAUTH_DYNAMIC_REGISTRATION,
    idempotencyKeepMs: env.IDEMPOTENCY_KEEP,
  };
}

/** `loadEnv` has seen that a provider has either everything that it needs or nothing. */
function toProviders(env: Env): ProviderSettings[] {
  const github = { clientId: env.GITHUB_CLIENT_ID, clientSecret: env.GITHUB_CLIENT_SECRET };
  const google = { clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET };
  const other = { clientId: env.OIDC_CLIENT_ID, clientSecret: env.OIDC_CLIENT_SECRET };
  const providers: ProviderSettings[] = [];
  if (isClient(github)) providers.push({ kind: 'github', id: 'github', name: 'GitHub', ...github });
  if (isClient(google)) providers.push({ ...GOOGLE, ...google });
  if (isClient(other) && env.OIDC_ISSUER !== undefined) {
    providers.push({
      kind: 'openid',
      id: 'oidc',
      name: env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).hostname,
      issuer: env.OIDC_ISSUER,
      ...other,
      trustsEmail: env.OIDC_TRUST_EMAIL,
      tellsLoginTime: true,
    });
  }
  return providers;
}

/** Google's ID tokens have no `auth_time`. */
const GOOGLE = {
  kind: 'openid',
  id: 'google',
  name: 'Google',
  issuer: 'https://accounts.google.com',
  trustsEmail: true,
  tellsLoginTime: false,
} as const;

interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

function isClient(
  client: Partial<Record<keyof ClientCredentials, string | undefined>>,
): client is ClientCredentials {
  return client.clientId !== undefined && client.clientSecret !== undefined;
}

/** The address of a server that nobody gave one, as its owner types it. */
export function toLocalOrigin({ TLS_CERT }: Env, port: number): string {
  return `${TLS_CERT === undefined ? 'http' : 'https'}://localhost:${port}`;
}

function toCertificateFiles({ TLS_CERT, TLS_KEY }: Env): CertificateFiles | undefined {
  if (TLS_CERT === undefined || TLS_KEY === undefined) return undefined;
  return { certFile: TLS_CERT, keyFile: TLS_KEY };
}
