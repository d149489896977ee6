import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { EnvVariables } from './env-variables.ts';

/** Half of these is a mistake: all of a line are set, or none. */
const TOGETHER = [
  ['TLS_CERT', 'TLS_KEY'],
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const;

/** What would be set in vain without another variable. */
const NEEDS = {
  S3_ENDPOINT: 'S3_BUCKET',
  S3_ACCESS_KEY_ID: 'S3_BUCKET',
  OIDC_NAME: 'OIDC_ISSUER',
} as const;

/** The variables, as their values go together. */
export const Env = EnvVariables.refine(
  ({ TLS_CERT, PUBLIC_ORIGIN = '' }) => !TLS_CERT || !PUBLIC_ORIGIN.startsWith('http:'),
  { path: ['PUBLIC_ORIGIN'] },
);
export type Env = z.infer<typeof Env>;

/** The environment has at least one wrong variable; the message names every one and its mend. */
export class InvalidEnvironmentError extends Error {
  override name = 'InvalidEnvironmentError';
}

/** Reads the variables once, at start. A variable that is set to nothing counts as not set. */
export function loadEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const result = Env.safeParse(Object.fromEntries(given));
  const wrong = new Set(result.error?.issues.map(({ path }) => String(path[0])));
  for (const name of findMissing(new Set(given.map(([key]) => key)))) wrong.add(name);
  if (result.success && wrong.size === 0) return result.data;
  throw new InvalidEnvironmentError(toMessage([...wrong]));
}

/** Returns the environment of the process, and beneath it what a `.env` file says. */
export function readEnvironment(dotEnvPath: string): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: this is the one place that reads it; everything else gets values.
  const environment = process.env;
  if (!existsSync(dotEnvPath)) return environment;
  return { ...parseEnv(readFileSync(dotEnvPath, 'utf8')), ...environment };
}

/** Returns what is not there of what others that are set go together with. */
function findMissing(given: ReadonlySet<string>): string[] {
  const halves = TOGETHER.flatMap((names) => {
    const missing = names.filter((name) => !given.has(name));
    return missing.length < names.length ? missing : [];
  });
  const needed = Object.entries(NEEDS).filter(([name]) => given.has(name));
  return [...halves, ...needed.map(([, other]) => other).filter((name) => !given.has(name))];
}

/** Values stay out of the message: one of them is a database password. */
function toMessage(names: readonly string[]): string {
  const shape: Readonly<Record<string, z.ZodType>> = Env.shape;
  const lines = names.map((name) => `  ${name} must be ${shape[name]?.description}`);
  const subject = names.length === 1 ? 'One variable is' : `${names.length} variables are`;

  return [`${subject} wrong in the environment or in .env:`, ...lines].join('\n');
}
