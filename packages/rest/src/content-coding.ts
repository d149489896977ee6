import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import Negotiator from 'negotiator';
import { remember } from './accept.ts';

/** A content coding that shortens (RFC 9110 section 8.4.1). */
export type ContentCoding = 'zstd' | 'br' | 'gzip';

/** The cheapest for its result first: that is the one for clients who have no wish. */
const PREFERRED: ContentCoding[] = ['zstd', 'br', 'gzip'];

/** Below, the work and the header weigh more than what is saved. In bytes. */
const MIN_LENGTH = 1024;

/** Tells whether a body of text is long enough to be shortened: its answer depends on `Accept-Encoding`. */
export function isWorthCoding(body: string): boolean {
  return body.length > MIN_LENGTH || Buffer.byteLength(body) > MIN_LENGTH;
}

/** Returns the coding that `Accept-Encoding` prefers, or `null` for none: no header is no wish (RFC 9110 section 12.5.3). */
export const chooseCoding: (acceptEncoding: string | undefined) => ContentCoding | null = remember(
  (acceptEncoding) => {
    if (acceptEncoding === undefined) return null;
    // The types are those of 0.6, which did not know the server's own order.
    const negotiator = new Negotiator({
      headers: { 'accept-encoding': acceptEncoding },
    }) as unknown as { encodings(available: string[], options: object): string[] };
    const [first] = negotiator.encodings([...PREFERRED, 'identity'], { preferred: PREFERRED });
    return PREFERRED.find((coding) => coding === first) ?? null;
  },
);

const compressBr = promisify(brotliCompress);
const compressZstd = promisify(zstdCompress);
const compressGzip = promisify(gzip);

/** Their defaults are for files that are compressed once. */
const BR_OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Shortens a body, on a thread of its own: the event loop goes on. */
export function encode(body: string | Buffer, coding: ContentCoding): Promise<Buffer> {
  if (coding === 'zstd') return compressZstd(body);
  return coding === 'br' ? compressBr(body, BR_OPTIONS) : compressGzip(body);
}
