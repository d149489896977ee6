import { type Catalogue, type FailureKind, GENERIC_FAILURES } from '@duet/procedure';
import { toProblemUrl } from '@duet/rest';
import { failure } from '@duet/router';
import type { FastifyInstance } from 'fastify';
import { type Explanation, KEPT, sendExplanation } from '../explanation.ts';
import { type Page, renderPage } from '../page.ts';
import { PROBLEMS_PREFIX, toProblemsUrl } from '../problems-url.ts';
import type { Settings } from '../settings.ts';

export interface ProblemPagesOptions extends Pick<Settings, 'publicOrigin'> {
  /** The application's failures, beside those of any router. */
  readonly catalogue?: Catalogue;
}

/**
 * Answers the URLs that the `type` of problems names (RFC 9457 section 3.1.1): with a page for people and JSON for programs. What they
 * say is the catalogue.
 */
export async function problemPages(app: FastifyInstance, options: ProblemPagesOptions) {
  const kinds = Object.entries({ ...GENERIC_FAILURES, ...options.catalogue })
    .map(([code, kind]) => ({ type: toProblemUrl(toProblemsUrl(options), code), code, ...kind }))
    .sort((one, other) => one.status - other.status || one.code.localeCompare(other.code));
  const index = explainAll(kinds);
  const byPath = new Map(kinds.map((kind) => [new URL(kind.type).pathname, explain(kind)]));

  app.get(PROBLEMS_PREFIX, (request, reply) => sendExplanation(request, reply, index));
  app.get<{ Params: { name: string } }>(`${PROBLEMS_PREFIX}/:name`, (request, reply) => {
    const path = toProblemUrl(PROBLEMS_PREFIX, request.params.name);
    const explanation = byPath.get(path);
    if (!explanation) {
      throw failure('NOT_FOUND', { message: `No problem is called ${request.params.name}` });
    }
    // Whoever types the code as it stands in a problem finds it too.
    if (!request.url.startsWith(path)) return reply.headers(KEPT).redirect(path, 308);
    return sendExplanation(request, reply, explanation);
  });
}

/** A row of the catalogue, as programs read it. */
interface ExplainedKind extends FailureKind {
  readonly type: string;
  readonly code: string;
}

function explain(kind: ExplainedKind): Explanation {
  const { code, status, title, when, mend } = kind;
  const page: Page = {
    title,
    facts: [
      ['Code', code],
      ['Status', String(status)],
      ['When it happens', when],
      ['What to do', mend],
    ],
    link: { href: PROBLEMS_PREFIX, text: 'All problems' },
  };
  return { html: renderPage(page), json: JSON.stringify(kind) };
}

function explainAll(kinds: ExplainedKind[]): Explanation {
  const page: Page = {
    title: 'Problems',
    text: 'Everything that this server refuses a request with, and what to do about it.',
    list: kinds.map(({ type, code, status, title }) => ({
      href: new URL(type).pathname,
      text: title,
      note: `${status} ${code}`,
    })),
  };
  return { html: renderPage(page), json: JSON.stringify({ items: kinds }) };
}
