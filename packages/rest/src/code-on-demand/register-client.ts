import type { FastifyInstance } from 'fastify';
import { refuseOtherMethods } from '../other-methods.ts';
import type { RestRoute } from '../route.ts';
import { type IsKeyed, toClientOperation } from './client-operation.ts';
import { type StaticText, serveText } from './static-text.ts';

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

/** Serves a client of the routes as an ES module, and its types. */
export function registerClient(
  scope: FastifyInstance,
  routes: readonly RestRoute[],
  { isKeyed = () => false, baseUrl }: ClientModuleOptions,
): void {
  const toOperations = () => routes.map((route) => toClientOperation(route, isKeyed));
  const files: StaticText[] = [
    {
      path: '/client.js',
      mediaType: JAVASCRIPT,
      write: async () => {
        const { writeClientScript } = await import('./client-script.ts');
        return writeClientScript(toOperations(), { baseUrl });
      },
      headers: { 'x-typescript-types': './client.d.ts' },
    },
    {
      path: '/client.d.ts',
      mediaType: TYPESCRIPT,
      write: async () => {
        const { writeClientDeclarations } = await import('./client-declarations.ts');
        return writeClientDeclarations(toOperations());
      },
    },
  ];
  const isFree = ({ path }: StaticText) => routes.every((route) => route.path !== path);
  for (const file of files.filter(isFree)) {
    serveText(scope, file);
    refuseOtherMethods(scope, file.path, { methods: ['GET'] });
  }
}
