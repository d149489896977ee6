import type { oas31 } from 'zod-openapi';
import { type Break, type Pair, toText } from './break.ts';
import { findContentBreaks } from './content-breaks.ts';
import { type Scope, toBreak, within } from './scope.ts';

/** Compares what an operation answers when all goes well: statuses, headers and bodies. */
export function findResponseBreaks(
  { before, after }: Pair<oas31.OperationObject>,
  scope: Scope,
): Break[] {
  const [was, is] = [toSuccesses(before), toSuccesses(after)];
  return Object.entries(was).flatMap(([status, response]) => {
    const place = within(scope, status);
    const other = is[status];
    if (!other) {
      const statuses = { before: toText(Object.keys(was)), after: toText(Object.keys(is)) };
      return [toBreak(place, 'a status is gone', statuses)];
    }
    const pair = {
      before: scope.resolve.before<oas31.ResponseObject>(response),
      after: scope.resolve.after<oas31.ResponseObject>(other),
    };
    const content = { before: pair.before.content, after: pair.after.content };
    return [...findHeaderBreaks(pair, place), ...findContentBreaks(content, place)];
  });
}

type Responses = Record<string, oas31.ResponseObject | oas31.ReferenceObject>;

function toSuccesses({ responses = {} }: oas31.OperationObject): Responses {
  return Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith('2')));
}

function findHeaderBreaks(pair: Pair<oas31.ResponseObject>, scope: Scope): Break[] {
  return Object.entries(pair.before.headers ?? {}).flatMap(([name, header]) => {
    const place = within(scope, name);
    const other = pair.after.headers?.[name];
    if (!other) return [toBreak(place, 'a header is gone', { before: 'there', after: 'none' })];
    const was = scope.resolve.before<oas31.HeaderObject>(header);
    const is = scope.resolve.after<oas31.HeaderObject>(other);
    if (!was.required || is.required) return [];
    const presence = { before: 'required', after: 'optional' };
    return [toBreak(place, 'a header may be missing now', presence)];
  });
}
