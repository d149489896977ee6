import { type Database, keepProvenIdentity } from '@duet/db';
import { failure } from '@duet/router';
import { Email } from '@duet/router/user.schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CALLBACK_PATH, type SignInSources } from '../providers/external-sign-in.ts';
import type { Attempt } from '../providers/provider.ts';
import type { SignInFailure } from '../providers/sign-in-failure.ts';

export interface ProviderCallbackOptions {
  readonly database: Database;
  readonly signIn: SignInSources;
}

/** The page of the console that goes on with what was proven. */
const NEXT_PAGE = '/connect';

/**
 * Takes back the browsers that went to a provider, keeps what it says of their owners, and sends them on to the console: what may be
 * done with that, procedures decide. Without providers there is no such address.
 */
export async function providerCallback(
  app: FastifyInstance,
  { database, signIn }: ProviderCallbackOptions,
): Promise<void> {
  const { providers, attemptCookie, proofCookie, publicOrigin } = signIn;
  if (providers.length === 0) return;

  app.get<{ Params: { provider: string } }>(
    CALLBACK_PATH,
    // A HEAD would use the code up.
    { exposeHeadRoute: false },
    async (request, reply) => {
      const provider = providers.find(({ id }) => id === request.params.provider);
      if (!provider) throw failure('NOT_FOUND', { message: 'There is no such provider' });
      // The address has a code in it.
      reply.headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });

      const attempt = attemptCookie.read(request);
      const arrival = new URL(request.url, publicOrigin);
      // Anybody can send a browser here: that must not spoil what its owner has begun.
      if (!attempt || !belongsTo(attempt, provider.id, arrival))
        return sendOn(reply, { failure: 'lapsed' });
      attemptCookie.clear(reply);

      const { returnTo, purpose, remember } = attempt;
      const identity = await provider.identify(arrival, attempt).catch(async (error: unknown) => {
        request.log.warn({ err: error }, `A sign-in with ${provider.name} failed`);
        const { toSignInFailure } = await import('../providers/sign-in-failure.ts');
        return toSignInFailure(error);
      });
      if (typeof identity === 'string') return sendOn(reply, { returnTo, failure: identity });

      const email = toAddress(identity.email);
      const claims = { ...identity, email, provider: provider.id, purpose };
      const { token, expiresAt } = await keepProvenIdentity(database.fork(), claims);
      proofCookie.write(reply, token, expiresAt);
      return sendOn(reply, { returnTo, ...(remember && { remember: 'true' }) });
    },
  );
}

/** Whether somebody who comes to this address is on the way that their browser began. */
function belongsTo({ provider, state }: Attempt, id: string, arrival: URL): boolean {
  return provider === id && arrival.searchParams.get('state') === state;
}

/** An address that nobody could register with is none. */
function toAddress(email: string | null): string | null {
  return Email.safeParse(email).data ?? null;
}

/** What the console is told of the way that ends there. */
type Parameters = { returnTo?: string; remember?: string; failure?: SignInFailure };

/** The console heeds only a `returnTo` that is a path of its own (RD-1). */
function sendOn(reply: FastifyReply, parameters: Parameters) {
  return reply.redirect(`${NEXT_PAGE}?${new URLSearchParams(parameters)}`, 303);
}
