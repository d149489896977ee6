import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { FastifyInstance, InjectOptions } from 'fastify';

/** What came back. An event stream is left as soon as it has begun. */
export interface Reply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: string;
}

/** Sends a request that may open a stream without an end. */
export async function ask(app: FastifyInstance, request: InjectOptions): Promise<Reply> {
  const {
    statusCode: status,
    headers,
    stream,
  } = await app.inject({ ...request, payloadAsStream: true });
  const mediaType = String(headers['content-type'] ?? '').replace(/;.*/, '');
  if (mediaType !== 'text/event-stream') return { status, mediaType, body: await text(stream()) };
  await leave(stream());
  return { status, mediaType, body: '' };
}

async function leave(stream: Readable): Promise<void> {
  stream.destroy();
  if (!stream.closed) await once(stream, 'close');
}
