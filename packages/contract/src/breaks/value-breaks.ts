import { type Break, type Pair, toText } from './break.ts';
import { type Scope, toBreak } from './scope.ts';

/**
 * Compares lists of values: enumerations and constants. An input must go on taking what it took; an output may have
 * fewer values and no new ones, which nobody's `switch` has a case for.
 */
export function findValueBreaks(
  { before, after }: Pair<readonly unknown[] | undefined>,
  scope: Scope,
): Break[] {
  const [needed, known] = scope.direction === 'input' ? [before, after] : [after, before];
  if (!known || needed?.every((value) => known.includes(value))) return [];
  const what = scope.direction === 'input' ? 'a value is accepted no longer' : 'a value is new';
  const anything = 'any value';
  return [
    toBreak(scope, what, {
      before: before ? toText(before) : anything,
      after: after ? toText(after) : anything,
    }),
  ];
}
