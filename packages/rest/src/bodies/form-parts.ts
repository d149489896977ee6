import type { Readable } from 'node:stream';
import type { BusboyInstance } from '@fastify/busboy';
import { toFileName } from './file-name.ts';
import { assertSafeKey, assertSafeText } from './json-body.ts';
import type { MultipartOptions } from './multipart.ts';
import type { UploadFolder } from './upload-folder.ts';
import { tooLarge } from './upload-limits.ts';

/** The parts of a form while it arrives. */
export interface Parts {
  /** Waits for the last file, and returns the values by field. */
  settled(): Promise<Map<string, (string | File)[]>>;
  /** Gives up the files that are being written. */
  cancel(): Promise<void>;
}

interface Part {
  readonly field: string;
  readonly value: string | Promise<File | null>;
}

/** Takes the parts from a parser as it finds them. What is wrong with one of them ends the parser. */
export function collectParts(
  parser: BusboyInstance,
  folder: UploadFolder,
  options: Pick<MultipartOptions, 'fileFields' | 'limits'>,
): Parts {
  const parts: Part[] = [];
  const streams: Readable[] = [];
  const refuse = (cause: unknown) => void parser.destroy(cause as Error); // nothing else is thrown here
  const toFile = compileToFile(folder, options);
  const { fields, files, fieldBytes } = options.limits;

  parser.on('field', (field, value, ...[, isTruncated]) => {
    try {
      assertSafeKey(field);
      assertSafeText(value);
      if (isTruncated) throw tooLarge(`At most ${fieldBytes} bytes of text`, field);
      parts.push({ field, value });
    } catch (cause) {
      refuse(cause);
    }
  });
  parser.on('file', (field, content, name) => {
    const value = toFile({ field, content, name });
    value.catch(refuse);
    // The parser says twice that a part has no end. The second time nobody listens any more, which would end the process.
    content.on('error', () => undefined);
    streams.push(content);
    parts.push({ field, value });
  });
  parser.on('fieldsLimit', () => refuse(tooLarge(`A form has at most ${fields} fields of text`)));
  parser.on('filesLimit', () => refuse(tooLarge(`A form has at most ${files} files`)));

  return {
    settled: () => toValues(parts),
    async cancel() {
      for (const stream of streams) stream.destroy();
      await Promise.allSettled(parts.map(({ value }) => value));
    },
  };
}

interface FilePart {
  readonly field: string;
  readonly content: Readable;
  readonly name: string;
}

function compileToFile(
  folder: UploadFolder,
  { fileFields, limits }: Pick<MultipartOptions, 'fileFields' | 'limits'>,
) {
  const seen = new Set<string>();
  return async ({ field, content, name }: FilePart): Promise<File | null> => {
    assertSafeKey(field);
    const known = fileFields.get(field);
    const isOneTooMany = known?.isList === false && seen.has(field);
    seen.add(field);
    // The schema refuses it by its name, or for being two: there is no need to keep it.
    if (!known || isOneTooMany) return content.resume() && new File([], toFileName(name));

    const bytes = known.maxBytes ?? limits.fileBytes;
    const exceeded = () => tooLarge(`This file is too large: at most ${toText(bytes)}`, field);
    const file = await folder.keep(content, {
      name: toFileName(name),
      limit: { bytes, exceeded },
    });
    // What a browser sends for a file input that nobody has filled in.
    return file.size === 0 && name === '' ? null : file;
  };
}

async function toValues(parts: readonly Part[]): Promise<Map<string, (string | File)[]>> {
  const values = new Map<string, (string | File)[]>();
  for (const { field, value } of parts) {
    const arrived = await value;
    if (arrived !== null) values.set(field, [...(values.get(field) ?? []), arrived]);
  }
  return values;
}

function toText(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${bytes} bytes`;
}
