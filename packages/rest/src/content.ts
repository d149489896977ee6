import type { FastifyReply } from 'fastify';
import { type ContentCoding, chooseCoding, encode, isWorthCoding } from './content-coding.ts';
import type { Exchange } from './exchange.ts';
import type { RestRoute } from './route.ts';

/** What a route answers, before it is sent. */
export interface Content {
  readonly body: string;
  /** How the body will be shortened, if at all. */
  readonly coding: ContentCoding | null;
  /** Whether another `Accept-Encoding` could have had another coding. */
  readonly isNegotiated: boolean;
}

/** Makes the content of an answer. */
export type ToContent = (exchange: Exchange, output: unknown) => Content;

/**
 * Compiles how an output becomes the content of an answer. What nobody may store is a secret, and stays as long as it is:
 * the length of compressed text tells who can put guesses into it what else is there.
 */
export function compileToContent({ hints }: Pick<RestRoute, 'hints'>): ToContent {
  const isSecret = hints.cache === 'no-store';
  return (exchange, output) => {
    const body = exchange.representation.toBody(exchange, output);
    if (isSecret || !isWorthCoding(body)) return { body, coding: null, isNegotiated: false };
    const coding = chooseCoding(exchange.request.headers['accept-encoding']);
    return { body, coding, isNegotiated: true };
  };
}

/** Sends the content with its media type, coding and length; HEAD gets the headers alone. */
export function sendContent(
  { request, reply, representation }: Exchange,
  { body, coding }: Content,
): FastifyReply | Promise<FastifyReply> {
  const isHead = request.method === 'HEAD';
  reply.header('content-type', representation.contentType);
  if (!coding) return isHead ? sendHead(reply, body) : reply.send(body);

  reply.header('content-encoding', coding);
  // To know the length, the work would have to be done (RFC 9110 section 9.3.2 lets it be left out).
  return isHead ? reply.send() : encode(body, coding).then((bytes) => reply.send(bytes));
}

function sendHead(reply: FastifyReply, body: string): FastifyReply {
  return reply.header('content-length', Buffer.byteLength(body)).send();
}
