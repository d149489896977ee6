import { type Problem, sendProblem, toProblem } from '@duet/rest';
import { failure } from '@duet/router';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { toPath } from '../logger.ts';
import { createPagePolicy, type Page, renderPage } from '../page.ts';
import { prefersPage } from '../prefers-page.ts';
import { toProblemsUrl } from '../problems-url.ts';
import type { Settings } from '../settings.ts';
import { createSecurityHeaders } from './security-headers.ts';

/** The policy of the server's own pages: only their style gets through. */
export const PAGE_POLICY = createPagePolicy();

/** The faces have their own clients, which expect their own shape even when a browser tab asks. */
const FOR_PROGRAMS = /^\/(api|trpc)(\/|$)/;

/** Answers every failure outside the faces: people get a page, programs get a problem. */
export const errorPages = fastifyPlugin(
  async (app: FastifyInstance, settings: Pick<Settings, 'publicOrigin'>) => {
    app.setErrorHandler(createFailureSender(settings));
  },
  { name: 'error-pages' },
);

/** Returns what sends a failure in the form its reader can use, and logs it when it is ours. */
function createFailureSender(settings: Pick<Settings, 'publicOrigin'>) {
  const problemTypeBaseUrl = toProblemsUrl(settings);
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const instance = toPath(request.url);
    const problem = toProblem(error, { instance, requestId: request.id, problemTypeBaseUrl });
    if (problem.status >= 500) request.log.error({ err: error }, problem.title);
    if (!isForPeople(request)) return sendProblem(reply, problem);

    return sendPage(reply.status(problem.status), toPage(problem));
  };
}

/** Refuses an address that does not exist. */
export function refuseAddress({ method, url }: FastifyRequest): never {
  throw failure('NOT_FOUND', { message: `There is no ${method} ${toPath(url)}` });
}

/** Answers with a page of the server's own, under a policy that lets only its style through. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .headers({
      'Content-Security-Policy': PAGE_POLICY,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      Vary: 'Accept',
    })
    .send(renderPage(page));
}

/** Answers a URL that Fastify cannot read. No hook has run and no decorator is there, so what they add is added here. */
export function createUrlRefusal(settings: Pick<Settings, 'publicOrigin'>) {
  const headers = createSecurityHeaders(settings.publicOrigin);
  const sendFailure = createFailureSender(settings);
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers({ ...headers, 'X-Request-Id': request.id });
    sendFailure(error, request, reply);
  };
}

/** True when a browser shows the answer as a page. */
export function isForPeople(request: FastifyRequest): boolean {
  return prefersPage(request) && !FOR_PROGRAMS.test(toPath(request.url));
}

function toPage({ status, title, detail, requestId }: Problem): Page {
  if (status === 404) {
    const text = 'The address may be mistyped, or the page has moved.';
    return { title: 'This page does not exist', text };
  }
  if (status < 500) return { title, text: detail };

  const text =
    'It is not your fault, and it has been recorded. If it keeps happening, this number helps to find it:';
  return { title: 'Something went wrong on our side', text, detail: requestId };
}
