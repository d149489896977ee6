import { isAscii } from 'node:buffer';
import { TRPCError } from '@trpc/server';
import type { Text } from '../input/query-conversion.ts';
import { assertSafeEncoding } from '../input/safe-url.ts';

/** The media type of what an HTML form sends (WHATWG URL section 5). */
export const URL_ENCODED = 'application/x-www-form-urlencoded';

/** A body that was sent as a form: texts, like those of a query. */
export class FormBody {
  readonly fields: Record<string, Text>;

  constructor(fields: Record<string, Text>) {
    this.fields = fields;
  }
}

/** Reads the fields of a form. Throws `PARSE_ERROR` for what is no text in percent-encoded UTF-8. */
export function parseFormBody(body: Buffer): FormBody {
  if (!isAscii(body)) {
    const message = 'A form is percent-encoded: it holds ASCII characters only';
    throw new TRPCError({ code: 'PARSE_ERROR', message });
  }
  const text = body.toString('latin1');
  assertSafeEncoding(text);
  const params = new URLSearchParams(text);
  // Without a prototype, no key means anything but itself.
  const fields: Record<string, Text> = Object.create(null);
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    fields[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return new FormBody(fields);
}
