import { isIP } from 'node:net';
import { z } from 'zod';
import { ByteSize, Duration } from './quantity.ts';

const DAY_MS = 24 * 60 * 60_000;
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const PROXY_GROUPS = new Set(['loopback', 'linklocal', 'uniquelocal']);

const CallsPerMinute = z.coerce.number().int().min(1).max(1_000_000);

/** Every variable the server knows. The description completes the sentence "PORT must be …". */
export const EnvVariables = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('a port number from 0 (any free one) to 65535, such as 3000'),
  HOST: z
    .string()
    .default('localhost')
    .describe('a host name or address to listen on, such as localhost or 0.0.0.0'),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isPublicOrigin)
    .optional()
    .describe(
      'the address people type, without a path: https://duet.example.com (http only for localhost, and not with TLS_CERT)',
    ),
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isPublicOrigin))
    .default([])
    .describe(
      'a comma-separated list of origins without a path, such as https://app.example.com (http only for localhost)',
    ),
  SECURITY_CONTACT: z
    .string()
    .refine(isContact)
    .optional()
    .describe(
      'where to report a hole: mailto:security@example.com, an https address or tel:+1-201-555-0123',
    ),
  TLS_CERT: z
    .string()
    .optional()
    .describe('the path of a certificate in PEM, given together with TLS_KEY'),
  TLS_KEY: z
    .string()
    .optional()
    .describe('the path of the private key in PEM, given together with TLS_CERT'),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isProxyAddress))
    .default([])
    .describe('a comma-separated list of addresses, networks or "loopback", such as 10.0.0.0/8'),
  REDIS_URL: z
    .string()
    .refine(isRedisUrl)
    .optional()
    .describe(
      'the address of a Redis that counts calls for several processes, such as redis://localhost:6379',
    ),
  RATE_LIMITS: z
    .stringbool()
    .prefault('true')
    .describe('true or false: whether calls are limited in number'),
  RATE_LIMIT_READS: CallsPerMinute.default(1_000).describe(
    'how many reads a caller may make in a minute, from 1 to 1000000',
  ),
  RATE_LIMIT_WRITES: CallsPerMinute.default(200).describe(
    'how many writes a caller may make in a minute, from 1 to 1000000',
  ),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl)
    .optional()
    .describe('a PostgreSQL address, such as postgres://user:password@localhost:5432/duet'),
  APP_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('at least 32 random characters; leave it out for a secret kept in the database'),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(10)
    .describe('the most PostgreSQL connections to hold, from 1 to 1000, half of which only read'),
  DATABASE_PGBOUNCER: z
    .enum(['off', 'on', 'prepared'])
    .default('off')
    .describe(
      'off, on for a pgBouncer in transaction mode at DATABASE_URL, or prepared for one with max_prepared_statements',
    ),
  DATA_DIR: z
    .string()
    .default('.data')
    .describe('the folder of the embedded database, used when DATABASE_URL is not set'),
  FILES_DIR: z
    .string()
    .optional()
    .describe('the folder of uploaded files, used when S3_BUCKET is not set'),
  S3_BUCKET: z.string().optional().describe('the name of the bucket to keep uploaded files in'),
  S3_REGION: z
    .string()
    .default('us-east-1')
    .describe('the region of the bucket, such as eu-west-1'),
  S3_ENDPOINT: z
    .string()
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    .optional()
    .describe("the address of an S3 service other than Amazon's, such as https://s3.example.com"),
  S3_PATH_STYLE: z
    .stringbool()
    .prefault('false')
    .describe('true or false: whether the bucket goes into the path instead of the host name'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('the id of the key to the bucket'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('the secret of the key to the bucket'),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl)
    .optional()
    .describe(
      'the address of a mail server, such as smtps://user:password@smtp.example.com:465 or smtp://…:587; leave it out to keep mails in an outbox',
    ),
  MAIL_FROM: z
    .string()
    .refine(isSender)
    .optional()
    .describe('the sender of mails, such as duet@example.com or Duet <duet@example.com>'),
  CONSOLE_DIR: z
    .string()
    .optional()
    .describe('the folder with the built console; leave it out for the one in this repository'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('one of fatal, error, warn, info, debug, trace, silent'),
  LOG_FORMAT: z
    .enum(['json', 'pretty'])
    .optional()
    .describe('json or pretty; leave it out for pretty on a terminal and json elsewhere'),
  BODY_LIMIT: ByteSize.prefault('256KiB').describe('a size with its unit, such as 256KiB or 1MiB'),
  REQUEST_TIMEOUT: Duration.prefault('30s').describe(
    'a time with its unit, such as 30s: how long a request may take to arrive',
  ),
  HANDLER_TIMEOUT: Duration.prefault('40s').describe(
    'a time with its unit, such as 40s: how long an answer may take, the arrival of its request included',
  ),
  EVENT_STREAM_MAX: Duration.prefault('15m').describe(
    'a time with its unit, such as 15m: when an event stream is asked to reconnect',
  ),
  SESSION_IDLE: Duration.prefault('24h').describe(
    'a time with its unit, such as 24h: when a session that nobody uses ends',
  ),
  SESSION_ABSOLUTE: Duration.prefault('30d').describe(
    'a time with its unit, such as 30d: when a session that its device remembers ends, however much it is used',
  ),
  SESSION_UNREMEMBERED: Duration.prefault('12h').describe(
    'a time with its unit, such as 12h: when a session ends that is to end with its browser, in case the browser stays open',
  ),
  GITHUB_CLIENT_ID: z
    .string()
    .optional()
    .describe('the id that GitHub gave this server: set it with GITHUB_CLIENT_SECRET, or neither'),
  GITHUB_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('the secret that GitHub gave with GITHUB_CLIENT_ID: set both, or neither'),
  GOOGLE_CLIENT_ID: z
    .string()
    .optional()
    .describe('the id that Google gave this server: set it with GOOGLE_CLIENT_SECRET, or neither'),
  GOOGLE_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('the secret that Google gave with GOOGLE_CLIENT_ID: set both, or neither'),
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer)
    .optional()
    .describe(
      'the address of an OpenID Connect issuer, such as https://login.example.com (http only for localhost), set with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
    ),
  OIDC_CLIENT_ID: z
    .string()
    .optional()
    .describe(
      'the id that the issuer gave this server, set with OIDC_ISSUER and OIDC_CLIENT_SECRET',
    ),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .describe(
      'the secret that the issuer gave this server, set with OIDC_ISSUER and OIDC_CLIENT_ID',
    ),
  OIDC_NAME: z
    .string()
    .max(40)
    .optional()
    .describe('what people call the issuer, in at most 40 characters'),
  OIDC_TRUST_EMAIL: z
    .stringbool()
    .prefault('false')
    .describe('true or false: whether an e-mail address is its owner’s when the issuer says so'),
  OAUTH_DYNAMIC_REGISTRATION: z
    .stringbool()
    .prefault('false')
    .describe('true or false: whether applications may register themselves (RFC 7591)'),
  IDEMPOTENCY_KEEP: Duration.refine((ms) => ms >= DAY_MS)
    .prefault('24h')
    .describe(
      'a time of at least 24h, such as 48h: how long the reply to a write with an Idempotency-Key is kept for its retries',
    ),
  SHUTDOWN_DELAY: Duration.prefault('0s').describe(
    'a time with its unit, such as 5s: how long a balancer gets to see /readyz fail',
  ),
  SHUTDOWN_TIMEOUT: Duration.prefault('10s').describe(
    'a time with its unit, such as 10s: how long open requests get to finish',
  ),
});

/** Without https the session cookie could be read on the way, so http is for this machine only. */
function isPublicOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.origin !== text) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_HOSTS.has(url.hostname));
}

/** RFC 9116 section 2.5.3: a URI, and a web address only with https. */
function isContact(text: string): boolean {
  return /^(?:mailto:\S+@\S+|tel:\+?[\d-]+|https:\/\/\S+)$/.test(text) && URL.canParse(text);
}

/** OpenID Connect Discovery section 3: a URL without query or fragment. What it says is as good as a password. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.search || url.hash) return false;
  return isPublicOrigin(url.origin);
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  return (url?.protocol === 'smtp:' || url?.protocol === 'smtps:') && url.hostname !== '';
}

function isSender(text: string): boolean {
  const [, address = text] = /^[\w .'&-]+ <(.+)>$/.exec(text) ?? [];
  return z.email().or(z.string().endsWith('@localhost')).safeParse(address).success;
}

function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'redis:' || url?.protocol === 'rediss:';
}

function isProxyAddress(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return PROXY_GROUPS.has(entry);
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
