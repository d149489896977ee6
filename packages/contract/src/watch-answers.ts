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
 * document is the one that the server serves: what a plugin was given as its option `createDocument` makes of its options.
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

type Document = oas31.OpenAPIObject;
type CreateDocument = (options: PluginOptions) => Promise<Document>;

/** Where a server's REST faces are, and what describes them. */
function findMounts(server: FastifyInstance) {
  const prefixes: string[] = [];
  const routers = new Map<string, unknown>();
  const documents = new Map<string, Promise<Document>>();
  let served: (() => Promise<Document>) | undefined;

  server.addHook('onRegister', (scope, given) => {
    const options = given as PluginOptions; // typed as those of any plugin, which have one name
    const { router, createDocument: create } = options;
    if (router) routers.set(scope.prefix, router);
    if (isCreateDocument(create)) served = () => documentOfServer(create, options);
  });
  server.addHook('onRoute', ({ config, prefix }) => {
    if (config && 'restRoute' in config && !prefixes.includes(prefix)) prefixes.push(prefix);
  });
  return {
    prefixes,
    documentAt(prefix: string, documentOf: WatchOptions['documentOf']): Promise<Document> {
      if (served) return served();
      const document = documents.get(prefix) ?? documentOf(routers.get(prefix), prefix);
      documents.set(prefix, document);
      return document;
    },
  };
}

function isCreateDocument(value: unknown): value is CreateDocument {
  return typeof value === 'function';
}

const documentsOfServers = new WeakMap<CreateDocument, Map<string, Promise<Document>>>();

/** Servers with the same options share a document, because creating one takes as long as a short test. */
function documentOfServer(create: CreateDocument, options: PluginOptions): Promise<Document> {
  const documents = documentsOfServers.get(create) ?? new Map<string, Promise<Document>>();
  documentsOfServers.set(create, documents);
  const key = JSON.stringify(options);
  const document = documents.get(key) ?? create(options);
  documents.set(key, document);
  return document;
}

function isBelow(url: string, prefix: string): boolean {
  return url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`);
}

const checks = new Map<string, AnswerCheck>();
const checksOfObjects = new WeakMap<Document, AnswerCheck>();

/** Servers with the same document share a check, because compiling it costs more than the rest. */
function checkOf(document: Document): AnswerCheck {
  const known = checksOfObjects.get(document) ?? findCheck(document);
  checksOfObjects.set(document, known);
  return known;
}

function findCheck(document: Document): AnswerCheck {
  const text = JSON.stringify(document);
  const check = checks.get(text) ?? createAnswerCheck(JSON.parse(text));
  checks.set(text, check);
  return check;
}
