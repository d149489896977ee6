import { type ExternalSignIn, failure, type IdentityProvider } from '@duet/router';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';
import { type AttemptCookie, createAttemptCookie } from './attempt-cookie.ts';
import { createProofCookie, type ProofCookie } from './proof-cookie.ts';
import type { Attempt, Provider } from './provider.ts';

const RETRY_AFTER_SECONDS = 5;

/** What signing in with others needs, for as long as the server runs. */
export interface SignInSources {
  readonly publicOrigin: string;
  readonly providers: readonly Provider[];
  readonly attemptCookie: AttemptCookie;
  readonly proofCookie: ProofCookie;
}

/** Returns what the settings say about signing in with others. Nobody is asked anything yet. */
export async function createSignInSources(
  { publicOrigin, providers }: Pick<Settings, 'providers' | 'publicOrigin'>,
  secret: string,
): Promise<SignInSources> {
  return {
    publicOrigin,
    providers: await Promise.all(providers.map(createProvider)),
    attemptCookie: createAttemptCookie(publicOrigin, secret),
    proofCookie: createProofCookie(publicOrigin),
  };
}

/** The client of providers is not needed without one. */
async function createProvider(settings: Settings['providers'][number]): Promise<Provider> {
  if (settings.kind === 'github') {
    const { createGitHubProvider } = await import('./github-provider.ts');
    return createGitHubProvider(settings);
  }
  const { createOpenIdProvider } = await import('./openid-provider.ts');
  return createOpenIdProvider(settings);
}

/** The path that a provider sends browsers back to. */
export const CALLBACK_PATH = '/auth/:provider/callback';

/** Signing in with others, as one browser does it. A class, because every request has one. */
export class BrowserSignIn implements ExternalSignIn {
  readonly #sources: SignInSources;
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;

  constructor(
    sources: SignInSources,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  ) {
    this.#sources = sources;
    this.#request = request;
    this.#reply = reply;
  }

  get providers(): readonly IdentityProvider[] {
    return this.#sources.providers;
  }

  get proof(): string | null {
    return this.#sources.proofCookie.read(this.#request);
  }

  async begin(wish: Parameters<ExternalSignIn['begin']>[0]): Promise<string> {
    const { providers, publicOrigin, attemptCookie } = this.#sources;
    const provider = providers.find(({ id }) => id === wish.provider);
    if (!provider) throw failure('NOT_FOUND', { message: 'There is no such provider' });

    const { randomNonce, randomPKCECodeVerifier, randomState } = await import('openid-client');
    const attempt: Attempt = {
      ...wish,
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
      redirectUri: publicOrigin + CALLBACK_PATH.replace(':provider', provider.id),
      begunAt: Date.now(),
    };
    const url = await provider.authorize(attempt).catch((cause: unknown) => {
      this.#request.log.warn({ err: cause }, `${provider.name} cannot be asked`);
      throw failure('PROVIDER_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    });
    attemptCookie.write(this.#reply, attempt);
    return url.href;
  }

  forgetProof(): void {
    this.#sources.proofCookie.clear(this.#reply);
  }
}
