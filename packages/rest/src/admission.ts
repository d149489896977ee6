import type { Procedure } from '@duet/procedure';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TrpcRestOptions } from './options.ts';

/** Throws when a caller may not call a procedure at all. */
export type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Compiles the refusal of callers whose bodies are not worth reading, or returns `null` when nobody can be told by then. */
export function compileAdmit(
  procedure: Procedure,
  { admit, createContext }: Pick<TrpcRestOptions, 'admit' | 'createContext'>,
): Admit | null {
  if (!admit) return null;
  return async (request, reply) => {
    try {
      const { signal } = new AbortController(); // there is nothing yet to give up
      await admit(procedure, await createContext({ request, reply, signal }));
    } catch (error) {
      throw getTRPCErrorFromUnknown(error);
    }
  };
}
