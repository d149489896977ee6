import { type Break, type Pair, toText } from './break.ts';
import type { Schema } from './schema.ts';
import { type Scope, toBreak } from './scope.ts';

const LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const FORMS = ['format', 'contentMediaType', 'contentEncoding'];
const INPUT_FORMS = [...FORMS, 'pattern', 'multipleOf', 'uniqueItems'];

/**
 * Compares limits and forms. Inputs must take what they took. Of outputs only the form counts, which says how to read a
 * value: nobody relies on the longest text there can be.
 */
export function findLimitBreaks(pair: Pair<Schema>, scope: Scope): Break[] {
  const isBroken =
    scope.direction === 'input'
      ? [
          ...LEAST.filter(
            (name) => limit(pair.after, name, -Infinity) > limit(pair.before, name, -Infinity),
          ),
          ...MOST.filter(
            (name) => limit(pair.after, name, Infinity) < limit(pair.before, name, Infinity),
          ),
          ...INPUT_FORMS.filter((name) => pair.after[name] !== undefined && differs(pair, name)),
          ...['default'].filter((name) => pair.before[name] !== undefined && differs(pair, name)),
        ]
      : FORMS.filter((name) => pair.before[name] !== undefined && differs(pair, name));
  return isBroken.map((name) =>
    toBreak(scope, describe(name, scope), {
      before: toText(pair.before[name]),
      after: toText(pair.after[name]),
    }),
  );
}

function limit(schema: Schema, name: string, without: number): number {
  const value = schema[name];
  return typeof value === 'number' ? value : without;
}

function differs({ before, after }: Pair<Schema>, name: string): boolean {
  return JSON.stringify(before[name]) !== JSON.stringify(after[name]);
}

function describe(name: string, { direction }: Scope): string {
  if (name === 'default') return 'who sends nothing gets another default';
  return direction === 'input' ? `${name} refuses what was accepted` : `${name} is another`;
}
