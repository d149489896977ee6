import { subscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { oas31 } from 'zod-openapi';
import type { Answer } from './answer.ts';
import { type AnswerCheck, createAnswerCheck } from './answer-check.ts';
import { readAnswer } from './read-answer.ts';

type PluginOptions = Readonly<Record<string, unknown>>;

/** What `watchAnswers` needs to know. */
export interface WatchOptions {
  /** Creates the document of a router whose server does not serve one. */
  readonly documentOf: (router: unknown, prefix: string) => Promise<oas31.OpenAPIObject>;
  /** Is told of an answer that is not as the document has it. */
  readonly onMismatch: (sentence: string) => void;
}

/** The answers that are still being looked at. */
export interface AnswerWatch {
  /** Resolves when every answer up to now has been checked. */
  settled(): Promise<void>;
}

/**
 * Holds every answer of every REST face in this process against its document, from now on.
 *
 * It listens to the channel on which Fastify announces new servers, so that nothing in the servers needs to know. The
 * document is the one that the server serves: what a plugin was given as its option `document`.
 */
export function watchAnswers(options: WatchOptions): AnswerWatch {
  const pending = new Set<Promise<void>>();
  const run = (work: Promise<void>) => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };
  subscribe('fastify.initialization', (message) => {
    // Fastify documents that this is what it publishes.
    watchServer((message as { fastify: FastifyInstance }).fastify, options, run);
  });
  return {
    settled: async () => {
      await Promise.all(pending);
    },
  };
}

function watchServer(
  server: FastifyInstance,
  { documentOf, onMismatch }: WatchOptions,
  run: (work: Promise<void>) => void,
): void {
  const mounts = findMounts(server);
  const look = async (prefix: string, answer: Answer, url: string) => {
    const check = checkOf(await mounts.documentAt(prefix, documentOf));
    const flaws = check(answer);
    if (flaws.length === 0) return;
    const asked = `${answer.method} ${answer.path ?? url} → ${answer.status}`;
    onMismatch(`${asked} (${url}): ${flaws.join('; ')}\n${answer.body ?? ''}`);
  };
  server.addHook('onSend', async (request, reply, payload) => {
    const { url } = request;
    const prefix = mounts.prefixes.find((each) => isBelow(url, each));
    // Without a prefix, unknown paths are the whole server's.
    const isElsewhere = prefix === '' && request.is404;
    if (prefix === undefined || isElsewhere || pretended.has(reply)) return payload;
    run(look(prefix, readAnswer(request, { reply, payload, prefix }), url));
    return payload;
  });
}

const pretended = new WeakSet<FastifyReply>();

/** Lets an answer pass unchecked: for a test in which something between the server and its client has gone wrong. */
export function pretend(reply: FastifyReply): void {
  pretended.add(reply);
}

/** Where a server's REST faces are, and what describes them. */
function findMounts(server: FastifyInstance) {
  const prefixes: string[] = [];
  const routers = new Map<string, unknown>();
  let served: oas31.OpenAPIObject | undefined;

  server.addHook('onRegister', (scope, given) => {
    const options = given as PluginOptions; // typed as those of any plugin, which have one name
    if (options.router) routers.set(scope.prefix, options.router);
    if (isDocument(options.document)) served = options.document;
  });
  server.addHook('onRoute', ({ config, prefix }) => {
    if (config && 'restRoute' in config && !prefixes.includes(prefix)) prefixes.push(prefix);
  });
  return {
    prefixes,
    documentAt: async (prefix: string, documentOf: WatchOptions['documentOf']) =>
      served ?? documentOf(routers.get(prefix), prefix),
  };
}

function isDocument(value: unknown): value is oas31.OpenAPIObject {
  return typeof value === 'object' && value !== null && 'openapi' in value;
}

function isBelow(url: string, prefix: string): boolean {
  return url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`);
}

const checks = new Map<string, AnswerCheck>();
const checksOfObjects = new WeakMap<oas31.OpenAPIObject, AnswerCheck>();

/** Servers with the same document share a check, because compiling it costs more than the rest. */
function checkOf(document: oas31.OpenAPIObject): AnswerCheck {
  const known = checksOfObjects.get(document) ?? findCheck(document);
  checksOfObjects.set(document, known);
  return known;
}

function findCheck(document: oas31.OpenAPIObject): AnswerCheck {
  const text = JSON.stringify(document);
  const check = checks.get(text) ?? createAnswerCheck(JSON.parse(text));
  checks.set(text, check);
  return check;
}
