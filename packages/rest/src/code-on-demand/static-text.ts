import { hash } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toEntityTag } from '../conditions/entity-tag.ts';
import { isConditional, judge } from '../conditions/preconditions.ts';
import { type ContentCoding, chooseCoding, encode } from '../content-coding.ts';

/** A text that is the same for everybody, as long as the server runs. */
export interface StaticText {
  readonly path: string;
  readonly mediaType: string;
  /** Makes the text when somebody first asks for it: most starts of a server never need it. */
  readonly write: () => Promise<string>;
  /** Beside those of the content; a function when they depend on the text. */
  readonly headers?: TextHeaders | ((text: string) => TextHeaders);
}

type TextHeaders = Readonly<Record<string, string>>;

/**
 * Serves a text with `ETag`, and compressed as `Accept-Encoding` asks, each coding under a tag of its own. Caches may keep it and have
 * to ask: with the server, it may change.
 */
export function serveText(scope: FastifyInstance, file: StaticText): void {
  const { path, mediaType } = file;
  let made: Promise<MadeText> | undefined;
  const makeOnce = () => {
    made ??= file.write().then((text) => make(text, file));
    // A file that could not be read may be readable the next time.
    made.catch(() => (made = undefined));
    return made;
  };

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { toTag, toBytes, headers } = await makeOnce();
    const coding = chooseCoding(request.headers['accept-encoding']);
    const etag = toTag(coding);
    const validators = { etag, lastModified: undefined };
    const verdict = isConditional(request.headers) ? judge(request.headers, validators) : 'go-on';
    if (verdict === 'failed') throw new TRPCError({ code: 'PRECONDITION_FAILED' });

    reply.headers({ ...headers, etag });
    if (verdict === 'not-modified') return reply.code(304).send();
    const bytes = await toBytes(coding);
    reply.headers({ 'content-type': mediaType, 'content-length': bytes.length });
    if (coding) reply.header('content-encoding', coding);
    return reply.send(request.method === 'HEAD' ? undefined : bytes);
  };

  scope.route({ method: ['GET', 'HEAD'], url: path, exposeHeadRoute: false, handler });
}

type MadeText = ReturnType<typeof make>;

/** Each coding and its tag are made once. */
function make(text: string, { headers: own }: StaticText) {
  const identity = Buffer.from(text);
  const digest = hash('sha256', text, 'base64url');
  const tags = new Map<ContentCoding | null, string>();
  const toTag = (coding: ContentCoding | null): string => {
    const tag = tags.get(coding) ?? toEntityTag({ digest, coding });
    tags.set(coding, tag);
    return tag;
  };
  const encoded = new Map<ContentCoding, Promise<Buffer>>();
  const toBytes = (coding: ContentCoding | null): Promise<Buffer> | Buffer => {
    if (!coding) return identity;
    const bytes = encoded.get(coding) ?? encode(identity, coding);
    encoded.set(coding, bytes);
    return bytes;
  };
  const headers = {
    ...(typeof own === 'function' ? own(text) : own),
    'cache-control': 'public, no-cache',
    vary: 'Accept-Encoding',
  };
  return { toTag, toBytes, headers };
}
