import { fileURLToPath } from 'node:url';
import { SESSION_DEFAULTS, type SessionSettings } from '@duet/db';
import type { Env } from './env.ts';

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
  /** Addresses whose `X-Forwarded-*` headers are believed; nobody's by default. */
  readonly trustProxy: readonly string[];
  /** What signatures of this installation rest on; without one the database holds it. */
  readonly appSecret?: string | undefined;
  /** The folder with the built console. */
  readonly consoleDirectory: string;
  /** The folder of uploaded files, made when the first one comes. */
  readonly filesDirectory: string;
  readonly bodyLimitBytes: number;
  readonly headerLimitBytes: number;
  /** How long the headers of a request may take to arrive. */
  readonly headersTimeoutMs: number;
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
  trustProxy: [],
  consoleDirectory: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  filesDirectory: '.data/files',
  bodyLimitBytes: 256 * 1024,
  headerLimitBytes: 16 * 1024,
  headersTimeoutMs: 15_000,
  requestTimeoutMs: 30_000,
  connectionsCheckMs: 5_000,
  handlerTimeoutMs: 40_000,
  eventStreamMaxMs: 15 * 60_000,
  maxBatchSize: 10,
  session: SESSION_DEFAULTS,
  idempotencyKeepMs: 24 * 60 * 60_000,
  maxParamLength: 5_000,
});

/** Translates the environment; what it does not say keeps its default. */
export function toSettings(env: Env): Settings {
  return {
    ...DEFAULT_SETTINGS,
    publicOrigin: env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`,
    corsOrigins: env.CORS_ORIGINS,
    securityContact: env.SECURITY_CONTACT,
    trustProxy: env.TRUST_PROXY,
    appSecret: env.APP_SECRET,
    consoleDirectory: env.CONSOLE_DIR ?? DEFAULT_SETTINGS.consoleDirectory,
    bodyLimitBytes: env.BODY_LIMIT,
    headersTimeoutMs: Math.min(DEFAULT_SETTINGS.headersTimeoutMs, env.REQUEST_TIMEOUT),
    requestTimeoutMs: env.REQUEST_TIMEOUT,
    handlerTimeoutMs: env.HANDLER_TIMEOUT,
    eventStreamMaxMs: env.EVENT_STREAM_MAX,
    session: { ...SESSION_DEFAULTS, idleMs: env.SESSION_IDLE, absoluteMs: env.SESSION_ABSOLUTE },
    idempotencyKeepMs: env.IDEMPOTENCY_KEEP,
  };
}
