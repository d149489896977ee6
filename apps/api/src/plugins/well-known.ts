import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../settings.ts';

const ONE_DAY_MS = 24 * 60 * 60 * 1000;
/** RFC 9116 section 2.5.5 recommends less than a year. */
const SECURITY_TXT_DAYS = 180;

/** What search engines have no use for: the faces answer programs. */
const ROBOTS = `User-agent: *
Disallow: /api/
Disallow: /trpc/
`;

const FAVICON = new URL('../../assets/favicon.ico', import.meta.url);

/** Answers the addresses that browsers and robots ask for without being told of them. */
export const wellKnown = fastifyPlugin(
  async (app: FastifyInstance, settings: Pick<Settings, 'publicOrigin' | 'securityContact'>) => {
    const favicon = readFileSync(FAVICON);
    app.get('/favicon.ico', (_request, reply) =>
      reply
        .headers({ 'Content-Type': 'image/x-icon', 'Cache-Control': 'public, max-age=86400' })
        .send(favicon),
    );
    app.get('/robots.txt', (_request, reply) =>
      reply.headers({ ...TEXT, 'Cache-Control': 'public, max-age=86400' }).send(ROBOTS),
    );

    const { publicOrigin, securityContact } = settings;
    if (securityContact === undefined) return;
    app.get('/.well-known/security.txt', (_request, reply) =>
      reply
        .headers({ ...TEXT, 'Cache-Control': 'public, max-age=86400' })
        .send(toSecurityTxt(securityContact, publicOrigin)),
    );
  },
  { name: 'well-known' },
);

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Says whom to tell of a hole (RFC 9116). It is written anew each time, so that it never has expired. */
function toSecurityTxt(contact: string, publicOrigin: string): string {
  const today = Math.floor(Date.now() / ONE_DAY_MS) * ONE_DAY_MS;
  const expires = new Date(today + SECURITY_TXT_DAYS * ONE_DAY_MS).toISOString();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${publicOrigin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
