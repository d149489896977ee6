import { createDocument, REST_PREFIX } from '@duet/api/document';
import { assertAnswers } from '@duet/contract/vitest';
import { readProcedures } from '@duet/procedure';
import { appRouter } from '@duet/router';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../parity-world.ts';
import { ask } from './ask.ts';
import { readInputSchema } from './input-schema.ts';
import { oddRequest, toInject } from './odd-request.ts';
import { ODD_RUNS, RUNS, SEED } from './runs.ts';

const procedures = await readProcedures(appRouter);
const comparable = procedures.filter(({ type }) => type !== 'subscription');

const { paths = {} } = await createDocument();
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item as object).map(([method, { operationId }]) => {
    const called = String(operationId).replace('-', '.');
    const procedure = procedures.find((each) => each.path === called);
    return {
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      schema: procedure ? readInputSchema(procedure) : { type: 'object' },
      // An event stream that has missed something opens at once; another waits for its first event.
      usual: procedure?.type === 'subscription' ? { 'last-event-id': 'missed' } : {},
      // What no inputs are compared of is asked as often here.
      runs: procedure && comparable.includes(procedure) ? ODD_RUNS : RUNS,
    };
  }),
);

describe('whatever is asked of REST, the document has the answer:', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.t[Symbol.asyncDispose]());

  const asked = new Map<string, number>();

  test.each(operations)('$name', async ({ name, method, path, schema, usual, runs }) => {
    const isAnswered = fc.asyncProperty(fc.boolean(), oddRequest(schema), async (signedIn, odd) => {
      const { cookie = '' } = signedIn ? world.callers.ada.headers : {};
      const request = toInject(method, REST_PREFIX + path, odd);
      const headers = { ...usual, ...(cookie && { cookie }), ...request.headers };

      const { status } = await ask(world.t.app, { ...request, headers });

      asked.set(name, (asked.get(name) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      await assertAnswers();
    });

    await fc.assert(isAnswered, { seed: SEED, numRuns: runs });
  });

  test('every operation was asked', () => {
    expect(operations.filter(({ name, runs }) => asked.get(name) !== runs)).toEqual([]);
    expect(operations.length).toBeGreaterThan(procedures.length);
  });
});
