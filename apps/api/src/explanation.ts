import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_POLICY } from './plugins/error-pages.ts';
import { prefersPage } from './prefers-page.ts';

/** What the server says about a word of its own, in both forms. */
export interface Explanation {
  readonly html: string;
  readonly json: string;
}

/** What is explained changes with a release and no sooner. */
export const KEPT = { 'Cache-Control': 'public, max-age=3600' };

/** Answers with a page for people and JSON for programs. */
export function sendExplanation(
  request: FastifyRequest,
  reply: FastifyReply,
  { html, json }: Explanation,
): FastifyReply {
  reply.headers({ ...KEPT, Vary: 'Accept' });
  if (!prefersPage(request)) return reply.type('application/json; charset=utf-8').send(json);
  reply.header('Content-Security-Policy', PAGE_POLICY);
  return reply.type('text/html; charset=utf-8').send(html);
}
