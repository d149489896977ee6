import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How a session token travels in a browser. */
export interface SessionCookie {
  readonly name: string;
  read(request: FastifyRequest): string | null;
  /** Without a time to expire at, the browser keeps the cookie until it is closed. */
  write(reply: FastifyReply, token: string, expires: Date | null): void;
  clear(reply: FastifyReply): void;
}

/**
 * Returns the session cookie of an origin. Over https its name begins with `__Host-`, with which browsers
 * refuse a cookie that a neighbouring subdomain planted; they do not take that name over http.
 */
export function createSessionCookie(publicOrigin: string): SessionCookie {
  const secure = publicOrigin.startsWith('https:');
  const name = secure ? '__Host-duet' : 'duet';
  const attributes: CookieSerializeOptions = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  };

  return {
    name,
    read: (request) => request.cookies[name] ?? null,
    write: (reply, token, expires) =>
      reply.setCookie(name, token, expires ? { ...attributes, expires } : attributes),
    clear: (reply) => reply.clearCookie(name, attributes),
  };
}
