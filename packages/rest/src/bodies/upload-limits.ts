import { ProcedureError } from '@duet/procedure';

/** How large a form may be. What is over a limit is refused with 413 while it arrives, but for headers. */
export interface UploadLimits {
  /** The most bytes of a file whose schema says nothing of it, 10 MiB. Otherwise `z.file().max()` decides. */
  readonly fileBytes: number;
  /** The most files, 10. */
  readonly files: number;
  /** The most fields of text, 100. */
  readonly fields: number;
  /** The most bytes of such a field, 64 KiB. */
  readonly fieldBytes: number;
  /** The most bytes of the headers of one part that are read, 8 KiB. */
  readonly headerBytes: number;
}

export const UPLOAD_LIMITS: UploadLimits = {
  fileBytes: 10 * 1024 * 1024,
  files: 10,
  fields: 100,
  fieldBytes: 64 * 1024,
  headerBytes: 8 * 1024,
};

/** Returns the most bytes of a whole body: boundaries and what stands before the first one count as well. */
export function findTotalBytes(limits: UploadLimits, largestFile: number): number {
  const { files, fields, fieldBytes, headerBytes } = limits;
  const text = fields * fieldBytes + (files + fields) * headerBytes;
  return files * largestFile + text;
}

/** Says that something in a form is too large, and which field if it is one. */
export function tooLarge(message: string, field?: string): ProcedureError {
  const code = 'PAYLOAD_TOO_LARGE';
  return new ProcedureError({ code, reason: code, message, field });
}
