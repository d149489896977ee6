import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from './support.ts';

const VERIFIER = 'a-verifier-that-is-at-least-43-characters-long';

/** A site that people are sent back to. It shows where they arrived. */
export async function openSite() {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<title>Reader</title><h1>Back at the reader</h1><p>${request.method}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    callback: `http://127.0.0.1:${port}/callback`,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

/** Where an application sends people to be let in. */
export function toRequest(world: World, clientId: string, callback: string): string {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid article:read',
    state: 'a state',
    code_challenge: hash('sha256', VERIFIER, 'base64url'),
    code_challenge_method: 'S256',
  });
  return `${world.url}/oauth/authorize?${query}`;
}

/** What an application has of its registration. */
export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Exchanges the code that somebody arrived with, and returns what asks the API with the token. */
export async function redeem(world: World, client: RegisteredClient, arrived: URL) {
  const answer = await fetch(`${world.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client.clientId,
      client_secret: client.clientSecret,
      code: arrived.searchParams.get('code') ?? '',
      redirect_uri: arrived.origin + arrived.pathname,
      code_verifier: VERIFIER,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return () =>
    fetch(`${world.url}/api/v1/articles`, { headers: { authorization: `Bearer ${access_token}` } });
}
