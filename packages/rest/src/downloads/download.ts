import type { Readable } from 'node:stream';
import { z } from 'zod';
import { isSchema } from '../input/object-schema.ts';
import type { Freshness } from '../meta.ts';

/** The first and the last byte of a part, both included. */
export interface DownloadRange {
  readonly start: number;
  readonly end: number;
}

/** What a procedure says of bytes that it does not hold itself. */
export interface DownloadOptions extends DownloadSummary {
  /** When the bytes came to be, for `Last-Modified`. */
  readonly lastModified?: Date;
  /** Who may keep the bytes and for how long, whoever asked for them; what the route says unless told. */
  readonly cache?: Freshness;
  /** Whether a browser may show it in place; it saves it unless told. */
  readonly disposition?: 'inline' | 'attachment';
  /** Opens the bytes, or a part of them. What it throws is the failure of the request. */
  readonly open: (range?: DownloadRange) => Promise<Readable> | Readable;
}

/** What a caller who wants JSON gets: where the bytes are and what they are. */
export interface DownloadSummary {
  readonly url: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** The SHA-256 of the bytes in hexadecimal digits, also their entity tag. */
  readonly sha256: string;
}

/**
 * Bytes as the output of a query. On the REST face they are the body, with `ETag`, `Range` and `Content-Disposition`; in JSON, as on the RPC face,
 * they are a `DownloadSummary` with the URL to fetch them from.
 */
export class Download {
  readonly #options: DownloadOptions;

  constructor(options: DownloadOptions) {
    this.#options = options;
  }

  get options(): DownloadOptions {
    return this.#options;
  }

  toJSON(): DownloadSummary {
    const { url, name, type, size, sha256 } = this.#options;
    return { url, name, type, size, sha256 };
  }
}

const mediaTypesOf = z.registry<{ mediaTypes: readonly string[] }>();

/**
 * Returns the output schema of a query whose result is a `Download` of one of these media types.
 *
 * @example
 * t.procedure.meta(route('GET /files/{id}', 'Get a file')).input(…).output(download(['image/png'])).query(…)
 */
export function download(mediaTypes: readonly string[]): z.ZodType<Download> {
  return z.instanceof(Download).register(mediaTypesOf, { mediaTypes });
}

/** Returns the media types that an output schema made by `download()` names, or `null` for any other schema. */
export function findDownloadTypes(output: unknown): readonly string[] | null {
  return isSchema(output) ? (mediaTypesOf.get(output)?.mediaTypes ?? null) : null;
}
