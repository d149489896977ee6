import type { z } from 'zod';
import { type Schema, type Shape, unwrap } from '../input/object-schema.ts';

/** A field of an input that takes a file. */
export interface FileField {
  readonly isList: boolean;
  /** The most bytes that `z.file().max()` allows, if it says so. */
  readonly maxBytes: number | undefined;
  /** The types that `z.file().mime()` allows; none when it allows any. */
  readonly mediaTypes: readonly string[];
}

/** Returns the fields that take files: `z.file()`, or a list of them, however wrapped. */
export function findFileFields(shape: Shape): Map<string, FileField> {
  const fields = Object.entries(shape).map(
    ([name, schema]) => [name, toFileField(schema)] as const,
  );
  return new Map(fields.filter((entry): entry is [string, FileField] => entry[1] !== null));
}

function toFileField(schema: Schema): FileField | null {
  const inner = unwrap(schema);
  const { def } = inner._zod;
  if (def.type === 'array') {
    const item = toFileField(def.element as Schema);
    return item && { ...item, isList: true };
  }
  if (def.type !== 'file') return null;
  // The definition of each check in zod's own union of them.
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def as z.core.$ZodChecks['_zod']['def']);
  const sizes = checks.flatMap((check) => (check.check === 'max_size' ? [check.maximum] : []));
  const types = checks.flatMap((check) => (check.check === 'mime_type' ? check.mime : []));
  const maxBytes = sizes.length > 0 ? Math.min(...sizes) : undefined;
  return { isList: false, maxBytes, mediaTypes: types };
}
