import type { Break, Pair } from './break.ts';
import type { Schema } from './schema.ts';
import { type Scope, toBreak } from './scope.ts';

/** Whether an object has a member. */
export type Presence = 'none' | 'optional' | 'required';

export function toPresence(
  name: string,
  { required }: Schema,
  property: Schema | undefined,
): Presence {
  if (required?.includes(name)) return 'required';
  return property ? 'optional' : 'none';
}

const PRESENCE_BREAKS = {
  input: {
    'optional none': 'an input is gone',
    'required none': 'an input is gone',
    'none required': 'a new input is required',
    'optional required': 'an input is required now',
  },
  output: {
    'optional none': 'an output is gone',
    'required none': 'an output is gone',
    'required optional': 'an output may be missing now',
  },
} satisfies Record<Scope['direction'], Partial<Record<`${Presence} ${Presence}`, string>>>;

/** Compares whether a member must be sent, or can be relied on. */
export function findPresenceBreaks({ before, after }: Pair<Presence>, scope: Scope): Break[] {
  const breaks: Partial<Record<string, string>> = PRESENCE_BREAKS[scope.direction];
  const what = breaks[`${before} ${after}`];
  return what ? [toBreak(scope, what, { before, after })] : [];
}
