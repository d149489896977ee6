import { COMMON_CODES } from '@duet/api/client-codes';
import { describeOperation } from '@duet/api/document';
import { assertAnswers } from '@duet/contract/vitest';
import { type Procedure, readProcedures } from '@duet/procedure';
import { readProcedureCodes } from '@duet/rest';
import { appRouter } from '@duet/router';
import { callRest, callRpc, type Outcome } from '@duet/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPARED_DOWNLOADS, type Who } from '../parity.cases.ts';
import { comparable, createWorld, type World } from '../parity-world.ts';
import { toExpressible } from './expressible.ts';
import { generatedInput } from './generated-input.ts';
import { readInputSchema } from './input-schema.ts';
import { type Fields, fillIds } from './known-values.ts';
import { RUNS, SEED } from './runs.ts';

const everything = await readProcedures(appRouter);
const procedures = everything.filter(({ type }) => type !== 'subscription');
const codes = await readProcedureCodes(appRouter, { operationDefaults: describeOperation });

/** The resources whose procedures `compareInputs` can compare: all of them. */
export const RESOURCES = [...new Set(procedures.map(resourceOf))];

const callers: fc.Arbitrary<Who> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ada' as const) },
  { weight: 2, arbitrary: fc.constant('bob' as const) },
  { weight: 1, arbitrary: fc.constant('mod' as const) },
  { weight: 1, arbitrary: fc.constant('eve' as const) },
  { weight: 4, arbitrary: fc.constant('boss' as const) },
  { weight: 2, arbitrary: fc.constant('stranger' as const) },
  { weight: 1, arbitrary: fc.constantFrom('newcomer', 'returning', 'dan') },
);

/** Tests that each procedure of a resource does the same on both faces, whatever it is given: in two worlds that begin alike. */
export function compareInputs(resource: string): void {
  describe(resource, () => {
    let worlds: Worlds;
    beforeAll(async () => {
      worlds = await createWorlds();
    });
    afterAll(() => endWorlds(worlds));

    const ofResource = procedures
      .filter((each) => resourceOf(each) === resource)
      .toSorted((one, other) => Number(isDelete(one)) - Number(isDelete(other)));
    test.each(ofResource.map((each) => [each.path, each] as const))(
      '%s takes and refuses the same on both faces',
      async (_, procedure) => {
        const count = { runs: 0, taken: 0 };
        const isAlike = fc.asyncProperty(callers, inputsOf(procedure), async (who, input) => {
          try {
            const outcome = await compare(worlds, procedure, { who, input });
            count.runs += 1;
            if (outcome.ok) count.taken += 1;
          } catch (error) {
            // What came to differ would make smaller inputs fail for a reason of its own.
            await endWorlds(worlds);
            worlds = await createWorlds();
            throw error;
          }
        });

        await fc.assert(isAlike, { seed: SEED, numRuns: RUNS });

        expect(count.runs).toBe(RUNS);
        expect(count.taken).toBeGreaterThan(0);
      },
    );
  });
}

interface Worlds {
  readonly rpc: World;
  readonly rest: World;
}

async function createWorlds(): Promise<Worlds> {
  const [rpc, rest] = await Promise.all([createWorld(), createWorld()]);
  return { rpc, rest };
}

async function endWorlds({ rpc, rest }: Worlds): Promise<void> {
  await Promise.all([rpc, rest].map(({ t }) => t[Symbol.asyncDispose]()));
}

function resourceOf({ path }: Procedure): string {
  return path.replace(/\..*/, '');
}

/** These come last: the others need the things to be there. */
function isDelete({ path }: Procedure): boolean {
  return path.endsWith('.delete');
}

function inputsOf(procedure: Procedure): fc.Arbitrary<Fields> {
  const schema = readInputSchema(procedure);
  return generatedInput(schema).map((input) => toExpressible(procedure, schema, input));
}

interface Call {
  readonly who: Who;
  readonly input: Fields;
}

async function compare(
  { rpc, rest }: Worlds,
  procedure: Procedure,
  { who, input }: Call,
): Promise<Outcome> {
  const session = findSession(rpc, who);
  const inputFor = ({ ids }: World) => fillIds(input, ids, resourceOf(procedure));
  const [overRpc, overRest] = await Promise.all([
    callRpc(rpc.callers[who], procedure, inputFor(rpc)),
    callRest(rest.callers[who], procedure, inputFor(rest)),
  ]);

  await assertAnswers();
  expect(told(procedure, overRest)).toEqual(told(procedure, overRpc));
  if (findSession(rpc, who) !== session) await signInAgain([rpc, rest], who);
  if (overRpc.ok) return overRpc;

  expect([...COMMON_CODES, ...(codes[procedure.path] ?? [])]).toContain(overRpc.code);
  expect(overRpc.status).toBeLessThan(500);
  if (overRpc.code === 'UNAUTHORIZED') await signInAgain([rpc, rest], who);
  return overRpc;
}

/** What must not differ: not the sentence, which may speak of URLs. A download is bytes on one face and an address on the other. */
function told({ path }: Procedure, outcome: Outcome): unknown {
  const { ok } = outcome;
  if (!ok) return { status: outcome.status, code: outcome.code, errors: outcome.errors };
  const isDownload = COMPARED_DOWNLOADS.some((each) => each === path);
  return isDownload ? { ok } : comparable(outcome);
}

/** The public id of the session that somebody calls with. */
function findSession({ callers }: World, who: Who): string | undefined {
  return /duet=([^.]*)/.exec(callers[who].headers.cookie ?? '')?.[1];
}

/** Some of what is called ends the session that it is called with, or begins that of another person. */
async function signInAgain(worlds: World[], who: Who): Promise<void> {
  for (const { t, callers } of worlds) {
    const caller = callers[who];
    if ('principal' in caller) Object.assign(callers, { [who]: await t.signIn(caller) });
  }
}
