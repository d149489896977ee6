import { type Procedure, readProcedures } from '@duet/procedure';
import { appRouter } from '@duet/router';
import { callRest, callRpc, type Outcome } from '@duet/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Input, inputsOf } from './fuzz/inputs.ts';
import { compileFitUrl } from './fuzz/text-only.ts';
import { createFuzzWorld, type FuzzWorld } from './fuzz/world.ts';

/** How often each operation is asked on each face. */
const RUNS = 100;
const SEED = 20_261_121;

/** Each right one costs a password hash. */
const COSTLY = ['user.register', 'session.create'];
/** Streams do not end, and bytes are no JSON: other tests compare them. */
const APART = ['file.byId', 'avatar.set', 'image.create'];
/** These end sessions, or begin others in their place. */
const SIGNS_OUT = /^(session\.(create|delete|revoke)|user\.register)/;

const procedures = (await readProcedures(appRouter)).filter(
  ({ type, path }) => type !== 'subscription' && !APART.includes(path),
);

interface Call {
  readonly as: 'stranger' | 'ada' | 'bob';
  readonly input: Input;
}

describe('generated inputs', () => {
  let overRpc: FuzzWorld;
  let overRest: FuzzWorld;
  beforeAll(async () => {
    [overRpc, overRest] = await Promise.all([createFuzzWorld(), createFuzzWorld()]);
  });
  afterAll(async () => {
    await Promise.all([overRpc, overRest].map((world) => world[Symbol.asyncDispose]()));
  });

  test.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    '%s takes and refuses the same on both faces, and never fails',
    async (path, procedure) => {
      const slug = await overRpc.publish(`About ${path}`);
      await overRest.publish(`About ${path}`);
      const known = { slug: [slug, 'private', 'missing'], username: ['ada', 'bob', 'nobody'] };
      const validShare = COSTLY.includes(path) ? 0 : 3;
      let calls = 0;

      await fc.assert(
        fc.asyncProperty(callsOf(procedure, known, validShare), async ({ as, input }) => {
          calls += 1;
          const rpc = await callRpc(await callerOf(overRpc, path, as), procedure, input);
          const rest = await callRest(await callerOf(overRest, path, as), procedure, input);

          expect(verdictOf(rest)).toEqual(verdictOf(rpc));
        }),
        {
          numRuns: RUNS,
          seed: SEED,
        },
      );

      expect(calls).toBe(RUNS);
    },
  );
});

function callsOf(procedure: Procedure, known: Record<string, string[]>, validShare: number) {
  const input = inputsOf(procedure, known, validShare).map(compileFitUrl(procedure));
  const as = fc.constantFrom<Call['as']>('stranger', 'ada', 'ada', 'ada', 'bob');
  return fc.record<Call>({ as, input });
}

async function callerOf(world: FuzzWorld, path: string, as: Call['as']) {
  return SIGNS_OUT.test(path) && as !== 'stranger' ? world.newcomer() : world.callers[as];
}

/** What must not differ, and a failure of the server as nothing that can be expected. */
function verdictOf(outcome: Outcome) {
  if (outcome.ok) return 'taken';
  if (outcome.status >= 500) return `failed: ${outcome.status} ${outcome.code}`;
  return 'refused';
}
