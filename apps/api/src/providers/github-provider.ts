import * as openid from 'openid-client';
import { z } from 'zod';
import type { GitHubSettings } from '../settings.ts';
import { ANSWER_SECONDS, boundedFetch } from './bounded-fetch.ts';
import type { Provider } from './provider.ts';

/** GitHub's own addresses, and its name as an issuer of ids. */
const GITHUB = {
  issuer: 'https://github.com',
  authorize: 'https://github.com/login/oauth/authorize',
  token: 'https://github.com/login/oauth/access_token',
  api: 'https://api.github.com',
};

/** As much of GitHub's answers as counts here. */
const GitHubUser = z.object({ id: z.int().positive(), login: z.string().min(1).max(100) });
const GitHubEmails = z.array(
  z.object({ email: z.email().max(254), primary: z.boolean(), verified: z.boolean() }),
);

/** Returns GitHub, which speaks OAuth and no OpenID Connect: who somebody is, its API says. */
export function createGitHubProvider(settings: GitHubSettings): Provider {
  const { clientId, clientSecret, endpoints = GITHUB } = settings;
  const configuration = new openid.Configuration(
    {
      issuer: GITHUB.issuer,
      authorization_endpoint: endpoints.authorize,
      token_endpoint: endpoints.token,
    },
    clientId,
    undefined,
    openid.ClientSecretPost(clientSecret),
  );
  configuration.timeout = ANSWER_SECONDS;
  configuration[openid.customFetch] = boundedFetch;
  if (endpoints.token.startsWith('http:')) openid.allowInsecureRequests(configuration);

  return {
    id: settings.id,
    name: settings.name,
    authorize: async ({ redirectUri, state, codeVerifier }) =>
      openid.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'read:user user:email',
        state,
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }),
    async identify(arrival, { state, codeVerifier }) {
      const checks = { expectedState: state, pkceCodeVerifier: codeVerifier };
      const tokens = await openid.authorizationCodeGrant(configuration, arrival, checks);
      const ask = createApi(configuration, endpoints.api, tokens.access_token);
      const { id, login } = GitHubUser.parse(await ask('/user'));
      const emails = GitHubEmails.parse(await ask('/user/emails?per_page=100'));
      const primary = emails.find((email) => email.primary && email.verified);
      // The number stays when somebody renames themselves, and another takes the name.
      const subject = String(id);
      return { issuer: GITHUB.issuer, subject, name: login, email: primary?.email ?? null };
    },
  };
}

/** Returns what reads JSON from the API as the person who has just come back. */
function createApi(configuration: openid.Configuration, baseUrl: string, accessToken: string) {
  return async (path: string): Promise<unknown> => {
    const url = new URL(baseUrl + path);
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'Duet' });
    const request = [configuration, accessToken, url, 'GET', null, headers] as const;
    const response = await openid.fetchProtectedResource(...request);
    if (response.ok) return response.json();
    const cause = response;
    throw new openid.ClientError(`GitHub answers ${path} with ${response.status}`, { cause });
  };
}
