import type { oas31 } from 'zod-openapi';
import { type Break, type Pair, toText } from './break.ts';
import type { Schema } from './schema.ts';
import { findSchemaBreaks } from './schema-breaks.ts';
import { type Scope, toBreak, within } from './scope.ts';

type Content = oas31.ContentObject | undefined;

/** Compares the media types of a body, and what each carries. */
export function findContentBreaks(pair: Pair<Content>, scope: Scope): Break[] {
  const { before = {}, after = {} } = pair;
  return Object.entries(before).flatMap(([mediaType, was]) => {
    const is = after[mediaType];
    if (is) return compare({ before: was, after: is }, within(scope, mediaType));
    const types = { before: toText(Object.keys(before)), after: toText(Object.keys(after)) };
    return [toBreak(within(scope, mediaType), 'a media type is gone', types)];
  });
}

function compare({ before, after }: Pair<oas31.MediaTypeObject>, scope: Scope): Break[] {
  // A Schema has the members of the document's own type that are compared, and lets all others be.
  const pair = { before: (before.schema ?? {}) as Schema, after: (after.schema ?? {}) as Schema };
  return findSchemaBreaks(pair, scope);
}
