import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const CLIENT = { clientId: 'duet', clientSecret: 'known to both' };

/** What an issuer may do wrong; nothing, unless told. */
export interface Oddities {
  /** Claims of the ID token that differ. */
  claims?: Record<string, unknown>;
  algorithm?: 'none';
  /** Signs with a key that the issuer does not publish. */
  isForged?: boolean;
  /** Metadata that differs. */
  metadata?: Record<string, unknown>;
  /** Never answers at this path. */
  hangsAt?: string;
  /** Answers with this at each path. */
  answer?: { status: number; body: string };
  /** What the userinfo endpoint says. */
  userinfo?: Record<string, unknown>;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { privateKey: foreignKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** An OpenID Connect issuer on a port of its own that does what it is told, right or wrong. */
export async function startOddIssuer() {
  const requests: string[] = [];
  let oddities: Oddities = {};

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    if (oddities.hangsAt === path) return;
    if (oddities.answer) {
      const { status, body } = oddities.answer;
      return void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    }
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/authorize?')) return sendBack(request.url, response);
    const body = await answerOf(request);
    const status = 'error' in body ? 400 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  async function answerOf(request: IncomingMessage): Promise<object> {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return { ...describe(url), ...oddities.metadata };
      case '/jwks':
        return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] };
      case '/token':
        return redeem(request);
      default:
        return { sub: 'person-1', ...oddities.userinfo };
    }
  }

  /** Everybody who comes is signed in already, and agrees. */
  function sendBack(path: string, response: ServerResponse): void {
    const asked = new URL(path, url);
    const query = codeFor(asked.href);
    query.set('iss', url);
    const location = `${asked.searchParams.get('redirect_uri')}?${query}`;
    response.writeHead(303, { location }).end();
  }

  /** Gives tokens for a code as `codeFor` makes it, to whoever proves to have begun with it. */
  async function redeem(request: IncomingMessage): Promise<object> {
    const form = new URLSearchParams(await text(request));
    const { nonce, challenge } = JSON.parse(form.get('code') ?? '{}');
    const basic = Buffer.from(`${CLIENT.clientId}:known+to+both`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`) return { error: 'invalid_client' };
    const verifier = form.get('code_verifier') ?? '';
    const isBegun = createHash('sha256').update(verifier).digest('base64url') === challenge;
    if (!isBegun) return { error: 'invalid_grant' };
    return { access_token: 'opaque', token_type: 'Bearer', id_token: idToken(nonce) };
  }

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: url, sub: 'person-1', aud: CLIENT.clientId, iat: now, exp: now + 300 };
    const said = { email: 'ada@example.com', email_verified: true, preferred_username: 'ada-l' };
    const payload = { ...claims, nonce, auth_time: now, ...said, ...oddities.claims };
    const header = { alg: oddities.algorithm ?? 'RS256', kid: '1' };
    const signed = [header, payload].map(toBase64).join('.');
    if (oddities.algorithm === 'none') return `${signed}.`;
    const key = oddities.isForged ? foreignKey : privateKey;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  return {
    url,
    requests,
    behave: (next: Oddities) => {
      oddities = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the issuer gives to a browser that came to this address, for the way back. */
export function codeFor(authorizeUrl: string): URLSearchParams {
  const asked = new URL(authorizeUrl).searchParams;
  const challenge = asked.get('code_challenge');
  const code = JSON.stringify({ nonce: asked.get('nonce'), challenge });
  return new URLSearchParams({ code, state: asked.get('state') ?? '' });
}

function describe(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/userinfo`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function toBase64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
