import type { AnyTRPCProcedure } from '@trpc/server';
import type { TRPCRequestInfo } from '@trpc/server/http';
import type { FastifyRequest } from 'fastify';
import type { ExchangeParts } from './exchange.ts';

/** What tRPC's own handler would tell `createContext` and `responseMeta` about a plain request. */
export function createRequestInfo(
  { request, plain, options }: ExchangeParts,
  signal: AbortSignal,
): TRPCRequestInfo {
  const { type, isBatch, procedures, inputs } = plain;
  const byPath: Record<string, AnyTRPCProcedure> = options.router._def.procedures;
  const calls = procedures.map(({ path }, batchIndex) => ({
    batchIndex,
    path,
    procedure: byPath[path] ?? null,
    getRawInput: async () => inputs.read(batchIndex),
    result: () => inputs.known(batchIndex),
  }));
  const url = toURL(request);
  return { accept: null, type, isBatchCall: isBatch, calls, connectionParams: null, signal, url };
}

/** Fastify's own `protocol` and `host` may come from a proxy; tRPC knows the socket only. */
function toURL({ raw, headers }: FastifyRequest): URL {
  const protocol = 'encrypted' in raw.socket && raw.socket.encrypted ? 'https' : 'http';
  return new URL(raw.url ?? '/', `${protocol}://${headers.host}`);
}
