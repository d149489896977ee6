import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { ByteSize, Duration } from './quantity.ts';

const DAY_MS = 24 * 60 * 60_000;
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const PROXY_GROUPS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Every variable the server knows. The description completes the sentence "PORT must be …". */
export const Env = z.object({
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
      'the address people type, without a path: https://duet.example.com (http only for localhost)',
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
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isProxyAddress))
    .default([])
    .describe('a comma-separated list of addresses, networks or "loopback", such as 10.0.0.0/8'),
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
    .describe('the most PostgreSQL connections to hold, from 1 to 1000'),
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
    'a time with its unit, such as 30d: when a session ends, however much it is used',
  ),
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
export type Env = z.infer<typeof Env>;

/** The environment has at least one wrong variable; the message names every one and its mend. */
export class InvalidEnvironmentError extends Error {
  override name = 'InvalidEnvironmentError';
}

/** Reads the variables once, at start. A variable that is set to nothing counts as not set. */
export function loadEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const result = Env.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;

  const wrong = new Set(result.error.issues.map(({ path }) => String(path[0])));
  throw new InvalidEnvironmentError(toMessage([...wrong]));
}

/** Returns the environment of the process, and beneath it what a `.env` file says. */
export function readEnvironment(dotEnvPath: string): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: this is the one place that reads it; everything else gets values.
  const environment = process.env;
  if (!existsSync(dotEnvPath)) return environment;
  return { ...parseEnv(readFileSync(dotEnvPath, 'utf8')), ...environment };
}

/** Values stay out of the message: one of them is a database password. */
function toMessage(names: readonly string[]): string {
  const shape: Readonly<Record<string, z.ZodType>> = Env.shape;
  const lines = names.map((name) => `  ${name} must be ${shape[name]?.description}`);
  const subject = names.length === 1 ? 'One variable is' : `${names.length} variables are`;

  return [`${subject} wrong in the environment or in .env:`, ...lines].join('\n');
}

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

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
}

function isProxyAddress(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return PROXY_GROUPS.has(entry);
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
