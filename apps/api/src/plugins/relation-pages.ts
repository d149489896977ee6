import { describeRelations, type Relation } from '@duet/rest';
import { failure } from '@duet/router';
import type { AnyTRPCRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { type Explanation, sendExplanation } from '../explanation.ts';
import { RELATIONS_PREFIX } from '../hypermedia.ts';
import { renderPage } from '../page.ts';

/** Answers the URLs of the relations that links have and no registry knows (RFC 8288 section 2.1.2). */
export async function relationPages(app: FastifyInstance, { router }: { router: AnyTRPCRouter }) {
  const relations = await describeRelations(router);
  const index = explainAll(relations);
  const byName = new Map(relations.map((relation) => [relation.name, explain(relation)]));

  app.get(RELATIONS_PREFIX, (request, reply) => sendExplanation(request, reply, index));
  app.get<{ Params: { name: string } }>(`${RELATIONS_PREFIX}/:name`, (request, reply) => {
    const { name } = request.params;
    const explanation = byName.get(name);
    if (explanation) return sendExplanation(request, reply, explanation);
    throw failure('NOT_FOUND', { message: `No relation is called ${name}` });
  });
}

function explain(relation: Relation): Explanation {
  const html = renderPage({
    title: relation.name,
    text: 'A relation of links and forms. This is what is found behind it:',
    facts: relation.targets.map(
      ({ method, path, summary = '' }) => [`${method} ${path}`, summary] as const,
    ),
    link: { href: RELATIONS_PREFIX, text: 'All relations' },
  });
  return { html, json: JSON.stringify(relation) };
}

function explainAll(relations: readonly Relation[]): Explanation {
  const html = renderPage({
    title: 'Relations',
    text: 'What the links of the API mean, beyond the relations that are registered with IANA.',
    list: relations.map(({ name, targets }) => ({
      href: `${RELATIONS_PREFIX}/${name}`,
      text: name,
      note: targets.map(({ method, path }) => `${method} ${path}`).join(', '),
    })),
  });
  return { html, json: JSON.stringify({ items: relations }) };
}
