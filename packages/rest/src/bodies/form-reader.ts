import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Procedure } from '@duet/procedure';
import { mergeShapes } from '../input/object-schema.ts';
import { compileConversions } from '../input/query-conversion.ts';
import { findFileFields } from './form-fields.ts';
import { UPLOAD_LIMITS, type UploadLimits } from './upload-limits.ts';

/** The input of a procedure that came as a form. */
export interface Form {
  /** The raw input: files, and text that is converted to what the schema says, as in a query. */
  readonly input: Record<string, unknown>;
  /** Removes the files from the disk. Call it when the procedure is done with them. */
  dispose(): Promise<void>;
}

/** Reads a form body. Throws a `TRPCError` and leaves nothing on the disk when it cannot. */
export type ReadForm = (body: Readable, headers: IncomingHttpHeaders) => Promise<Form>;

/**
 * Compiles what reads the `multipart/form-data` input of a procedure, for those who serve it on another face as well. Returns `null` for a
 * procedure that takes no file: nothing but JSON may reach it.
 *
 * The `type` of a `File` is what its bytes say, whatever its sender called it. One over `z.file().max()` is refused with 413 while it arrives.
 */
export function createFormReader(
  { inputs }: Pick<Procedure, 'inputs'>,
  limits: Partial<UploadLimits> = {},
): ReadForm | null {
  const shape = mergeShapes(inputs);
  const fileFields = findFileFields(shape);
  if (fileFields.size === 0) return null;

  const conversions = compileConversions(shape);
  const toField = (name: string, values: (string | File)[]): unknown => {
    const given = values.length === 1 && !fileFields.get(name)?.isList ? values[0] : values;
    const convert = conversions.get(name);
    return convert && isText(given) ? convert(given) : given;
  };
  return async (body, headers) => {
    const options = { headers, fileFields, limits: { ...UPLOAD_LIMITS, ...limits } };
    // Most servers start and stop without a form.
    const { readMultipart } = await import('./multipart.ts');
    const { values, dispose } = await readMultipart(body, options);
    const fields = [...values].map(([name, given]) => [name, toField(name, given)]);
    return { input: Object.fromEntries(fields), dispose };
  };
}

function isText(given: unknown): given is string | string[] {
  const list = Array.isArray(given) ? given : [given];
  return list.every((value) => typeof value === 'string');
}
