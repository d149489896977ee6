import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProcedures } from '../read-procedures.ts';
import { blocks, build, outputBlocks, resolvers } from './building-blocks.ts';
import { observeBoth } from './observe.ts';
import { orFail } from './toolbox.ts';

/** Fixed, so that a failure here is a failure everywhere. fast-check prints it with the smallest recipe that fails. */
const SEED = 20_261_121;

const recipes = fc.record({
  steps: fc.array(fc.constantFrom(...namesOf(blocks)), { maxLength: 6 }),
  output: fc.option(fc.constantFrom(...namesOf(outputBlocks))),
  outputAfter: fc.nat({ max: 6 }),
  resolver: fc.constantFrom(...namesOf(resolvers)),
});

const people = fc.record(
  {
    name: fc.oneof(fc.string(), fc.jsonValue()),
    age: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.nat(99).map(String), fc.jsonValue()),
    role: fc.string(),
  },
  { requiredKeys: [] },
);
const rawInputs = fc.oneof(people, people, fc.jsonValue(), fc.constant(undefined));

test('any order of parsers and middlewares does what it does in tRPC', async () => {
  const conforms = fc.asyncProperty(recipes, rawInputs, async (recipe, rawInput) => {
    const router = build(recipe);
    const [compiled] = await readProcedures(router);

    const { expected, actual } = await observeBoth(router.made, orFail(compiled), rawInput);

    expect(actual).toStrictEqual(expected);
  });

  await fc.assert(conforms, { seed: SEED, numRuns: 1_500 });
});

/** `Object.keys` with the type of the keys, which holds for the literals it is given here. */
function namesOf<TRecord extends object>(record: TRecord): (keyof TRecord)[] {
  return Object.keys(record) as (keyof TRecord)[];
}
