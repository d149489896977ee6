import type { Procedure } from '@duet/procedure';
import { PARITY_CASES, type ParityCase, type Who, type WorldIds } from '../parity.cases.ts';
import type { World } from '../parity-world.ts';

/** Inputs of procedures that the parity test leaves to others. */
const OTHER_CASES: Record<string, ParityCase[]> = {
  'article.onChange': [{ as: 'stranger', input: {} }],
  'file.byId': [{ as: 'ada', input: ({ image }: WorldIds) => ({ id: image }) }],
};

/** What a procedure can be called with. */
export interface Example {
  /** Who calls with it in the parity test, in vain or not. */
  readonly as: Who;
  readonly input: unknown;
}

/** Returns the inputs of a procedure in the parity test, each once. A new procedure has some, or that test fails. */
export function findExamples({ path }: Procedure, { ids }: World): Example[] {
  const cases = PARITY_CASES[path as keyof typeof PARITY_CASES] ?? OTHER_CASES[path] ?? [];
  const examples = cases.map(({ as, input: given }) => {
    const input = typeof given === 'function' ? given(ids) : given;
    return { as, input };
  });
  const byText = Map.groupBy(examples, ({ as, input }) => JSON.stringify([as, input]));
  return [...byText.values()].flatMap(([first]) => first ?? []);
}
