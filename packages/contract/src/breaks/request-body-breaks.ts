import type { oas31 } from 'zod-openapi';
import type { Break, Pair } from './break.ts';
import { findContentBreaks } from './content-breaks.ts';
import { type Scope, toBreak, within } from './scope.ts';

/** Compares request bodies. */
export function findRequestBodyBreaks(pair: Pair<oas31.OperationObject>, scope: Scope): Break[] {
  const { requestBody: was } = pair.before;
  const { requestBody: is } = pair.after;
  const before = was && scope.resolve.before<oas31.RequestBodyObject>(was);
  const after = is && scope.resolve.after<oas31.RequestBodyObject>(is);
  const place = within(scope, 'body');
  if (before && !after) {
    return [toBreak(place, 'a body is taken no longer', { before: 'there', after: 'none' })];
  }
  const presence = { before: before ? 'optional' : 'none', after: 'required' };
  return [
    ...(after?.required && !before?.required
      ? [toBreak(place, 'a body is required now', presence)]
      : []),
    ...findContentBreaks({ before: before?.content, after: after?.content }, place),
  ];
}
