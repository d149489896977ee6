import type { Readable } from 'node:stream';
import { TRPCError } from '@trpc/server';
import { create as toDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { type SetCaching, toDirectives } from '../caching.ts';
import { judge, type Validators } from '../conditions/preconditions.ts';
import { readRange } from './byte-range.ts';
import type { Download, DownloadOptions, DownloadRange } from './download.ts';

/** Somebody else's bytes on our origin: no browser may guess what they are, run them or frame them. */
const HARMLESS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/** Sends the bytes of a download, or the part that was asked for (RFC 9110 sections 13 and 14). */
export async function sendDownload(
  reply: FastifyReply,
  { options }: Download,
  setCaching: SetCaching,
): Promise<FastifyReply> {
  const { headers, method } = reply.request;
  const validators = toValidators(options);
  const verdict = judge(headers, validators);
  if (verdict === 'failed') throw new TRPCError({ code: 'PRECONDITION_FAILED' });
  if (verdict === 'not-modified') {
    setValidators(reply, options, setCaching);
    return reply.code(304).send();
  }
  // Only GET has parts (RFC 9110 section 14.2).
  if (method === 'HEAD') return describe(reply, options, setCaching).send();

  const range = findRange(reply, options, validators);
  // Before any header is set: a failure to open is a problem, without a word of the file.
  const content = await options.open(range ?? undefined);
  describe(reply, options, setCaching);
  return range ? sendPart(reply, options, { range, content }) : reply.send(content);
}

function findRange(reply: FastifyReply, { size }: DownloadOptions, validators: Validators) {
  try {
    return readRange(reply.request.headers, size, validators);
  } catch (cause) {
    reply.header('content-range', `bytes */${size}`);
    throw cause;
  }
}

interface Part {
  readonly range: DownloadRange;
  readonly content: Readable;
}

function sendPart(
  reply: FastifyReply,
  { size }: DownloadOptions,
  { range: { start, end }, content }: Part,
): FastifyReply {
  return reply
    .code(206)
    .headers({
      'content-range': `bytes ${start}-${end}/${size}`,
      'content-length': end - start + 1,
    })
    .send(content);
}

function describe(
  reply: FastifyReply,
  options: DownloadOptions,
  setCaching: SetCaching,
): FastifyReply {
  const { name, type, size, disposition = 'attachment' } = options;
  setValidators(reply, options, setCaching);
  return reply.headers({
    ...HARMLESS,
    'accept-ranges': 'bytes',
    'content-type': type,
    'content-length': size,
    'content-disposition': toDisposition(name, { type: disposition }),
  });
}

function setValidators(
  reply: FastifyReply,
  options: DownloadOptions,
  setCaching: SetCaching,
): void {
  const { etag, lastModified } = toValidators(options);
  reply.header('etag', etag);
  if (lastModified) reply.header('last-modified', lastModified.toUTCString());
  if (options.cache) reply.header('cache-control', toDirectives(options.cache));
  else setCaching(reply);
}

function toValidators({ sha256, lastModified }: DownloadOptions): Validators {
  return { etag: `"${sha256}"`, lastModified };
}
