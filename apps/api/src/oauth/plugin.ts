import type { Database, SessionSettings, SigningKeys } from '@duet/db';
import { failure, REGISTRATIONS, WRITES } from '@duet/router';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { FindCallCounts } from '../call-counts.ts';
import { createCountRequest } from '../count-request.ts';
import { findPrincipal } from '../credentials/find-principal.ts';
import type { SessionCookie } from '../credentials/session-cookie.ts';
import type { People } from './own-session.ts';
import type { createProvider } from './provider.ts';
import { ROUTES } from './routes.ts';

export interface OAuthOptions {
  readonly database: Database;
  readonly publicOrigin: string;
  readonly signingKeys: SigningKeys;
  readonly scopes: readonly string[];
  readonly cookie: SessionCookie;
  readonly findCallCounts: FindCallCounts;
  readonly session: SessionSettings;
  /** Whether applications may register themselves. */
  readonly dynamicRegistration: boolean;
}

/** Where a person's browser is sent, and who they are counts. */
const FOR_PEOPLE = [ROUTES.authorization, `${ROUTES.authorization}/:uid`];

/** Where programs ask, and prove themselves by what they send. */
const FOR_PROGRAMS: readonly (readonly [url: string, methods: HTTPMethods[]])[] = [
  ['/.well-known/openid-configuration', ['GET', 'OPTIONS']],
  ['/.well-known/oauth-authorization-server', ['GET', 'OPTIONS']],
  [ROUTES.token, ['POST', 'OPTIONS']],
  [ROUTES.introspection, ['POST', 'OPTIONS']],
  [ROUTES.revocation, ['POST', 'OPTIONS']],
  [ROUTES.userinfo, ['GET', 'POST', 'OPTIONS']],
];

/** Serves OAuth 2.1 and OpenID Connect beside the faces: the endpoints below `/oauth`, and the metadata of RFC 8414. */
export const oauth = fastifyPlugin(
  async (app: FastifyInstance, options: OAuthOptions) => {
    const people: People = new WeakMap();
    const answer = createAnswer(options, people);
    const ask = createAsk(options, people);

    await app.register(async (scope) => {
      scope.addHook('onRequest', createCountRequest(options.findCallCounts));
      // The provider reads bodies itself.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      // Whoever asks for consent leaves a request behind, whether somebody answers it or not.
      const onRequest = createCountRequest(options.findCallCounts, WRITES);
      for (const url of FOR_PEOPLE) scope.get(url, { onRequest, preHandler: ask }, answer);
      for (const [url, method] of FOR_PROGRAMS) {
        scope.route({ url, method, config: { takesForeignPages: true }, handler: answer });
      }
      if (!options.dynamicRegistration) return;
      const countRegistration = createCountRequest(options.findCallCounts, REGISTRATIONS);
      const config = { takesForeignPages: true };
      scope.post(ROUTES.registration, { config, onRequest: countRegistration }, answer);
    });
  },
  { name: 'oauth' },
);

/** Returns what finds out who is signed in. */
function createAsk({ database, cookie, session }: OAuthOptions, people: People) {
  return async (request: FastifyRequest): Promise<void> => {
    // What is kept until the person answers goes into JSON, in which the database takes no NUL.
    if (request.url.includes('%00')) {
      throw failure('BAD_REQUEST', { message: 'Leave out the character NUL, %00' });
    }
    const token = cookie.read(request);
    if (token === null) return;
    const presentation = {
      em: database.fork(),
      sent: { kind: 'session', token },
      address: request.ip,
    } as const;
    const principal = await findPrincipal(presentation, {
      sessionSettings: session,
      tokenKinds: [],
    });
    if (principal?.credential.kind !== 'session') return;
    const { authenticatedAt } = principal.credential;
    people.set(request.raw, { userId: principal.userId, authenticatedAt });
  };
}

/** Returns what hands a request to the provider, and the headers of every answer with it. */
function createAnswer(options: OAuthOptions, people: People) {
  const findProvider = createProviderCache(options, people);
  const { protocol, host } = new URL(options.publicOrigin);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const answer = await findProvider(request);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    // The provider takes its own address from these, and it has one only, whoever forwarded the request.
    Object.assign(request.raw.headers, {
      'x-forwarded-proto': protocol.slice(0, -1),
      'x-forwarded-host': host,
      'x-forwarded-for': request.ip,
    });
    await answer(request.raw, reply.raw);
  };
}

/** The key changes once in a while, and the provider takes one for good: there is one for each key. */
function createProviderCache(options: OAuthOptions, people: People) {
  const { database, publicOrigin: issuer, signingKeys, scopes, dynamicRegistration } = options;
  let latest: { kid: string; answer: ReturnType<ReturnType<typeof createProvider>['callback']> };
  return async ({ log }: FastifyRequest) => {
    const { kid, privateKey } = await signingKeys.current();
    if (latest?.kid === kid) return latest.answer;
    const signingKey = { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'EdDSA' };
    // Most of what a server would load is this library.
    const { createProvider } = await import('./provider.ts');
    const provider = createProvider({
      database,
      issuer,
      signingKey,
      scopes,
      people,
      dynamicRegistration,
    });
    provider.on('server_error', (_ctx, err) => log.error({ err }, 'the OAuth server failed'));
    provider.silent = true;
    latest = { kid, answer: provider.callback() };
    return latest.answer;
  };
}
