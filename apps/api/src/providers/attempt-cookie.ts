import { hkdfSync } from 'node:crypto';
import { type CookieSerializeOptions, Signer } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Attempt } from './provider.ts';

/** Long enough to sign in at the provider, with a second factor and a lost password. */
const ATTEMPT_MS = 10 * 60_000;

/** How a browser remembers that it is on its way to a provider. */
export interface AttemptCookie {
  write(reply: FastifyReply, attempt: Attempt): void;
  /** Returns what the browser began; null for nothing, for what is not ours and after ten minutes. */
  read(request: FastifyRequest): Attempt | null;
  clear(reply: FastifyReply): void;
}

/** Returns the cookie of an origin. It is signed, because what somebody asked for must not change on the way. */
export function createAttemptCookie(publicOrigin: string, secret: string): AttemptCookie {
  const { name, attributes } = describeCookie(publicOrigin, 'attempt');
  const key = hkdfSync('sha256', secret, '', 'duet sign-in attempt 1', 32);
  const signer = new Signer(Buffer.from(key));
  return {
    write(reply, attempt) {
      const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
      reply.setCookie(name, signer.sign(value), { ...attributes, maxAge: ATTEMPT_MS / 1000 });
    },
    read(request) {
      const { valid, value } = signer.unsign(request.cookies[name] ?? '');
      if (!valid) return null;
      // Nobody else can sign, so it is what `write` wrote.
      const attempt = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Attempt;
      return Date.now() - attempt.begunAt < ATTEMPT_MS ? attempt : null;
    },
    clear: (reply) => reply.clearCookie(name, attributes),
  };
}

/** A cookie for the time of a sign-in. `Lax`, so that it is there when the provider sends the browser back. */
export function describeCookie(publicOrigin: string, purpose: string) {
  const secure = publicOrigin.startsWith('https:');
  const attributes: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  return { name: `${secure ? '__Host-' : ''}duet-${purpose}`, attributes };
}
