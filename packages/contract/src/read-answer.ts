import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';

interface Sent {
  readonly reply: FastifyReply;
  readonly payload: unknown;
  /** Where the paths of the document begin. */
  readonly prefix: string;
}

/** Reads the answer that Fastify is about to send. */
export function readAnswer(request: FastifyRequest, { reply, payload, prefix }: Sent): Answer {
  const { url } = request.routeOptions;
  const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method,
    path: url === undefined || request.is404 ? null : toTemplate(url.slice(prefix.length)),
    status: reply.statusCode,
    headers: Object.fromEntries(headers),
    body: toText(payload, reply.getHeader('content-encoding')),
  };
}

/** `/articles/:slug` is `/articles/{slug}`, and a doubled colon is one. */
function toTemplate(url: string): string {
  const path = url.replace(/(?<!:):(\w+)/g, '{$1}').replaceAll('::', ':');
  return path === '' ? '/' : path;
}

const DECODERS: Record<string, (coded: Buffer) => Buffer> = {
  br: (coded) => brotliDecompressSync(coded),
  gzip: (coded) => gunzipSync(coded),
  zstd: (coded) => zstdDecompressSync(coded),
};

/** A stream is not read: it may never end. */
function toText(payload: unknown, coding: unknown): string | null | undefined {
  if (payload === null || payload === undefined) return null;
  if (typeof payload === 'string') return payload;
  if (!Buffer.isBuffer(payload)) return undefined;
  const decode = DECODERS[String(coding)];
  return (decode ? decode(payload) : payload).toString('utf8');
}
