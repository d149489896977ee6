import { TRPCError } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { toEntityTag } from '../entity-tag.ts';
import { refuseOtherMethods } from '../other-methods.ts';
import { isConditional, judge } from '../preconditions.ts';
import type { RestRoute } from '../route.ts';
import { writeClientDeclarations } from './client-declarations.ts';
import { type IsKeyed, toClientOperation } from './client-operation.ts';
import { writeClientScript } from './client-script.ts';

/** What the generated client is told. */
export interface ClientModuleOptions {
  /** Where programs that saved the module find the API: `https://api.example.com/v1`. Without it they have to say so. */
  readonly baseUrl?: string;
  /** Says which procedures heed `Idempotency-Key`, so that their calls may be repeated; none unless told. */
  readonly isKeyed?: IsKeyed;
}

/** TypeScript has no registered media type, and a browser that shows declarations as text is useful. */
const TYPESCRIPT = 'text/plain; charset=utf-8';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** Serves a client of the routes as an ES module (RFC 9110 has no word for it; Fielding's is code on demand), and its types. */
export async function registerClient(
  scope: FastifyInstance,
  routes: readonly RestRoute[],
  { isKeyed = () => false, baseUrl }: ClientModuleOptions,
): Promise<void> {
  const operations = routes.map((route) => toClientOperation(route, isKeyed));
  const files: ServedFile[] = [
    {
      path: '/client.js',
      mediaType: JAVASCRIPT,
      text: await writeClientScript(operations, { baseUrl }),
      headers: { 'x-typescript-types': './client.d.ts' },
    },
    {
      path: '/client.d.ts',
      mediaType: TYPESCRIPT,
      text: await writeClientDeclarations(operations),
      headers: {},
    },
  ];
  const isFree = ({ path }: ServedFile) => routes.every((route) => route.path !== path);
  for (const file of files.filter(isFree)) serve(scope, file);
}

interface ServedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
  readonly headers: Record<string, string>;
}

function serve(scope: FastifyInstance, { path, mediaType, text, headers }: ServedFile): void {
  const etag = toEntityTag({ body: text });
  const fixed = { ...headers, etag, 'cache-control': 'public, no-cache' };

  scope.route({
    method: ['GET', 'HEAD'],
    url: path,
    exposeHeadRoute: false,
    handler: (request, reply) => {
      const verdict = isConditional(request.headers)
        ? judge(request.headers, { etag, lastModified: undefined })
        : 'go-on';
      if (verdict === 'failed') throw new TRPCError({ code: 'PRECONDITION_FAILED' });

      reply.headers(fixed);
      if (verdict === 'not-modified') return reply.code(304).send();
      reply.header('content-type', mediaType);
      if (request.method !== 'HEAD') return reply.send(text);
      return reply.header('content-length', Buffer.byteLength(text)).send();
    },
  });
  refuseOtherMethods(scope, path, ['GET']);
}
