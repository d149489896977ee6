import { failure } from '@duet/router';
import type { FastifyRequest } from 'fastify';
import type { SessionCookie } from './session-cookie.ts';

/** What a request came with to say who sent it; whether it is valid is another question. */
export interface SentCredential {
  readonly kind: 'session' | 'token';
  readonly token: string;
}

/**
 * Returns the credential of a request, or null for a stranger's. A token comes as `Bearer` (RFC 6750 section 2.1), or as the
 * password of `Basic` (RFC 7617) for tools that know only that; the name beside it does not count.
 *
 * Throws TOKEN_IN_URL, SEVERAL_CREDENTIALS, and INVALID_TOKEN for a header that no token can be read from.
 */
export function readCredential(
  request: FastifyRequest,
  cookie: SessionCookie,
): SentCredential | null {
  if (hasTokenInQuery(request.raw.url)) throw failure('TOKEN_IN_URL');
  const session = cookie.read(request);
  const { authorization } = request.headers;
  if (authorization === undefined) {
    return session === null ? null : { kind: 'session', token: session };
  }
  if (session !== null || isRepeated(request)) throw failure('SEVERAL_CREDENTIALS');

  const token = readToken(authorization);
  if (!token) throw failure('INVALID_TOKEN');
  return { kind: 'token', token };
}

/** A parameter `access_token` (RFC 6750 section 2.3), or a token of ours anywhere. */
const TOKEN_IN_QUERY = /[?&]access_token=|duet_[a-z]{2,16}_[0-9A-Za-z]{16}/i;

function hasTokenInQuery(url = ''): boolean {
  const start = url.indexOf('?');
  return start !== -1 && TOKEN_IN_QUERY.test(url.slice(start));
}

/** Node keeps the first of several such headers and says nothing. */
function isRepeated({ raw: { rawHeaders } }: FastifyRequest): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  return names.filter((name) => name.toLowerCase() === 'authorization').length > 1;
}

/** A scheme and one credential in the characters that RFC 9110 section 11.2 allows it. */
const AUTHORIZATION = /^(bearer|basic) +([\w.~+/-]+=*) *$/i;

function readToken(authorization: string): string | undefined {
  const [, scheme, value = ''] = AUTHORIZATION.exec(authorization) ?? [];
  return scheme?.toLowerCase() === 'basic' ? readPassword(value) : value;
}

/** The name may not have a colon, the password may. */
function readPassword(userPass: string): string | undefined {
  const text = Buffer.from(userPass, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1 ? undefined : text.slice(colon + 1);
}
