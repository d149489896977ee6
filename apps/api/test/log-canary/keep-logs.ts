import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_RULES } from '@duet/api/logger';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { vi } from 'vitest';
import { findLogFolder } from './folder.ts';
import { findCookieSecrets, findHeaderSecrets, findSecrets, findSecretsIn } from './secrets.ts';

// Whoever starts a server, and whatever they say of its log. What is imported is there only when a server is made.
vi.mock('fastify', async (importOriginal) => {
  const original = await importOriginal<typeof import('fastify')>();
  const create = (options: FastifyServerOptions = {}) => {
    const folder = findLogFolder();
    if (folder === undefined) return original.fastify(options);
    const logger = toKeptLogger(options.logger, folder);
    const server = original.fastify({ ...options, logger });
    watchSecrets(server as FastifyInstance, folder);
    return server;
  };
  return { ...original, default: create, fastify: create };
});

/** As the server logs in production, at the lowest level. A test that reads its log goes on reading it. */
function toKeptLogger(given: FastifyServerOptions['logger'], folder: string) {
  const stream = { write: (line: string) => write(folder, 'log', line) };
  if (typeof given !== 'object' || given === null) return { ...LOG_RULES, level: 'trace', stream };
  const own = given.stream;
  if (!own) return { ...given, stream };
  const both = {
    write: (line: string) => {
      stream.write(line);
      own.write(line);
    },
  };
  return { ...given, stream: both };
}

const known = new Set<string>();

/** In the file as they would be in a log: escaped, and one to a line. */
function keep(folder: string, secrets: readonly string[]): void {
  for (const secret of secrets.flatMap(withSecretHalf)) {
    const escaped = JSON.stringify(secret).slice(1, -1);
    if (known.has(escaped)) continue;
    known.add(escaped);
    write(folder, 'secrets', `${escaped}\n`);
  }
}

/** What proves a session is the second half of its token. */
function withSecretHalf(secret: string): string[] {
  const [, half] = /^[\w-]{22}\.([\w-]{43})$/.exec(secret) ?? [];
  return half ? [secret, half] : [secret];
}

const files = new Map<string, number>();

/** Opened once: a server writes a line for every request. */
function write(folder: string, kind: 'log' | 'secrets', text: string): void {
  const file = files.get(kind) ?? openSync(join(folder, `${process.pid}.${kind}`), 'a');
  files.set(kind, file);
  writeSync(file, text);
}

function watchSecrets(server: FastifyInstance, folder: string): void {
  server.addHook('preHandler', async ({ headers, url, body }) => {
    keep(folder, findCookieSecrets(headers.cookie ?? ''));
    keep(folder, findHeaderSecrets(headers.authorization ?? ''));
    keep(folder, findSecretsIn(url.slice(url.indexOf('?') + 1)));
    keep(folder, typeof body === 'string' ? findSecretsIn(body) : findSecrets(body));
  });
  server.addHook('onSend', async (_request, reply, payload) => {
    for (const cookie of [reply.getHeader('set-cookie') ?? []].flat()) {
      keep(folder, findCookieSecrets(String(cookie).split(';', 1)[0] ?? ''));
    }
    if (typeof payload === 'string') keep(folder, findSecretsIn(payload));
    return payload;
  });
}
