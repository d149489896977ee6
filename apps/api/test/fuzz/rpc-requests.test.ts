import { readProcedures } from '@duet/procedure';
import { appRouter, CATALOGUE } from '@duet/router';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../parity-world.ts';
import { ask, type Reply } from './ask.ts';
import { readInputSchema } from './input-schema.ts';
import { oddCall, toInject } from './odd-request.ts';
import { ODD_RUNS, RUNS, SEED } from './runs.ts';

const procedures = await readProcedures(appRouter);

describe('whatever is asked of RPC, the answer has the shape of tRPC and a code of the catalogue:', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.t[Symbol.asyncDispose]());

  test.each(procedures)('$path', async (procedure) => {
    let asked = 0;
    const call = oddCall(readInputSchema(procedure));
    const isAnswered = fc.asyncProperty(fc.boolean(), call, async (signedIn, { method, odd }) => {
      const { cookie = '' } = signedIn ? world.callers.ada.headers : {};
      const request = toInject(method, `/trpc/${procedure.path}`, odd);
      const headers = { ...(cookie && { cookie }), ...request.headers };

      const reply = await ask(world.t.app, { ...request, headers });

      asked += 1;
      expect(reply.status).toBeLessThan(500);
      expect(readFlaws(reply)).toEqual([]);
    });
    const runs = procedure.type === 'subscription' ? RUNS : ODD_RUNS;

    await fc.assert(isAnswered, { seed: SEED, numRuns: runs });

    expect(asked).toBe(runs);
  });
});

/** Returns the results that tRPC's client could not read. A stream says nothing before it goes on, and HEAD nothing at all. */
function readFlaws({ mediaType, body }: Reply): unknown[] {
  if (mediaType !== 'application/json' || body === '') return [];
  const results: unknown[] = [JSON.parse(body)].flat();
  return results.filter((each) => !isResult(each));
}

function isResult(value: unknown): boolean {
  const { result, error } = value as { result?: unknown; error?: { data?: { code?: string } } };
  if (error === undefined) return typeof result === 'object';
  return Object.hasOwn(CATALOGUE, error.data?.code ?? '');
}
