import type { Procedure } from '@duet/procedure';
import { failure } from '@duet/router';
import type { FastifyInstance } from 'fastify';

/** The methods that tRPC's wire has. */
export const RPC_METHODS = ['GET', 'HEAD', 'POST'] as const;

const METHODS = {
  query: 'GET, HEAD, OPTIONS',
  subscription: 'GET, HEAD, OPTIONS',
  mutation: 'OPTIONS, POST',
} as const;

/** Returns the methods of a path: those of its procedure, or all when it names several or none. */
export type ToAllow = (path: string) => string;

/** Compiles the methods of each procedure's path. */
export function compileAllow(procedures: readonly Procedure[]): ToAllow {
  const byPath = new Map<string, string>(procedures.map(({ path, type }) => [path, METHODS[type]]));
  return (path) => byPath.get(path) ?? 'GET, HEAD, OPTIONS, POST';
}

/** Answers OPTIONS with 204 and what tRPC does not know with 405, both with `Allow` (RFC 9110 section 10.2.1). */
export function registerOtherMethods(app: FastifyInstance, toAllow: ToAllow): void {
  const known: readonly string[] = [...RPC_METHODS, 'OPTIONS'];
  app.options<{ Params: { path: string } }>('/:path', (request, reply) =>
    reply.status(204).header('Allow', toAllow(request.params.path)).send(),
  );
  app.route<{ Params: { path: string } }>({
    method: app.supportedMethods.filter((method) => !known.includes(method)),
    url: '/:path',
    // Before the body is read: whatever it holds, the method is what is wrong.
    onRequest: (request, reply, done) => {
      reply.header('Allow', toAllow(request.params.path));
      done(failure('METHOD_NOT_SUPPORTED'));
    },
    handler: (_request, reply) => reply,
  });
}
