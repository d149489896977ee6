import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { TRPCError } from '@trpc/server';
import type { FileField } from './form-fields.ts';
import { collectParts } from './form-parts.ts';
import { createUploadFolder, limited } from './upload-folder.ts';
import { findTotalBytes, tooLarge, type UploadLimits } from './upload-limits.ts';

/** A form that has arrived: the values of each field in the order in which they came. */
export interface MultipartForm {
  readonly values: ReadonlyMap<string, (string | File)[]>;
  /** Removes the files. */
  readonly dispose: () => Promise<void>;
}

export interface MultipartOptions {
  readonly headers: IncomingHttpHeaders;
  readonly fileFields: ReadonlyMap<string, FileField>;
  readonly limits: UploadLimits;
}

/**
 * Reads a `multipart/form-data` body (RFC 7578), files to the disk and text into memory. Throws 413 for what is too large and 400 for
 * what is no form or ends too early; nothing is left on the disk then.
 */
export async function readMultipart(
  body: Readable,
  options: MultipartOptions,
): Promise<MultipartForm> {
  const parser = createParser(options);
  const folder = createUploadFolder();
  const parts = collectParts(parser, folder, options);
  try {
    // Whoever leaves this loop early must not end the connection: the refusal goes back on it.
    const chunks = body.iterator({ destroyOnReturn: false });
    await pipeline(limited(chunks, totalLimit(options)), parser);
    return { values: await parts.settled(), dispose: () => folder.remove() };
  } catch (cause) {
    body.resume();
    await parts.cancel();
    await folder.remove();
    throw toRefusal(cause);
  }
}

function createParser({ headers, limits }: MultipartOptions): BusboyInstance {
  const { fieldBytes, files, fields, headerBytes } = limits;
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: { fieldSize: fieldBytes, files, fields, headerSize: headerBytes, headerPairs: 20 },
      // A part without a file name is text, whatever type its sender gives it.
      isPartAFile: (_field, _type, fileName) => fileName !== undefined,
    });
  } catch (cause) {
    throw toRefusal(cause);
  }
}

function totalLimit({ fileFields, limits }: MultipartOptions) {
  const sizes = [...fileFields.values()].map(({ maxBytes }) => maxBytes ?? limits.fileBytes);
  return {
    bytes: findTotalBytes(limits, Math.max(0, ...sizes)),
    exceeded: () => tooLarge('The form is too large'),
  };
}

function toRefusal(cause: unknown): unknown {
  if (cause instanceof TRPCError || isOfTheDisk(cause)) return cause;
  const message = 'The form cannot be read: it is not multipart/form-data, or it ends too early';
  return new TRPCError({ code: 'PARSE_ERROR', message, cause });
}

/** A full disk is no fault of the form's. */
function isOfTheDisk(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause && 'path' in cause;
}
