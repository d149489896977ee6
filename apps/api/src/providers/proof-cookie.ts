import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeCookie } from './attempt-cookie.ts';

/** How a browser holds the token of what its owner has proven. */
export interface ProofCookie {
  read(request: FastifyRequest): string | null;
  write(reply: FastifyReply, token: string, expires: Date): void;
  clear(reply: FastifyReply): void;
}

export function createProofCookie(publicOrigin: string): ProofCookie {
  const { name, attributes } = describeCookie(publicOrigin, 'proof');
  return {
    read: (request) => request.cookies[name] ?? null,
    write: (reply, token, expires) => reply.setCookie(name, token, { ...attributes, expires }),
    clear: (reply) => reply.clearCookie(name, attributes),
  };
}
