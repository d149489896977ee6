import type { Readable } from 'node:stream';
import { TRPCError } from '@trpc/server';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { compileAdmit } from '../admission.ts';
import type { TrpcRestOptions } from '../options.ts';
import type { RestRoute } from '../route.ts';
import { createFormReader } from './form-reader.ts';
import { assertWhole } from './whole-body.ts';

/** The media type of forms with files (RFC 7578). */
export const MULTIPART = 'multipart/form-data';

/** Lets forms through to the routes that take files, unread. On any other route the media type is refused. */
export function registerForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(MULTIPART, (request, payload, done) => {
    const { restRoute } = request.routeOptions.config;
    const isExpected = request.is404 || (restRoute && restRoute.fileFields.size > 0);
    if (!isExpected) return done(new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' }));
    // Fastify takes what this throws as the request's error.
    if (!request.is404) assertWhole(request);
    done(null, payload);
  });
}

/** Reads the form before a handler and removes its files after it, whatever came of it. */
export function withForm(
  handler: RouteHandlerMethod,
  { procedure }: RestRoute,
  options: Pick<TrpcRestOptions, 'uploads' | 'admit' | 'createContext'>,
): RouteHandlerMethod {
  const readForm = createFormReader(procedure, options.uploads);
  if (!readForm) return handler;
  const admit = compileAdmit(procedure, options);

  return async function (request, reply) {
    if (request.body === undefined) return handler.call(this, request, reply);
    await admit?.(request, reply);
    // The parser above is the only one that lets a body through to this route.
    const form = await readForm(request.body as Readable, request.headers);
    try {
      request.body = form.input;
      await handler.call(this, request, reply);
      return reply;
    } finally {
      await form.dispose();
    }
  };
}
