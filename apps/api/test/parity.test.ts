import { COMMON_CODES } from '@duet/api/client-codes';
import { describeOperation } from '@duet/api/document';
import { type Procedure, readProcedures } from '@duet/procedure';
import { readProcedureCodes } from '@duet/rest';
import { appRouter } from '@duet/router';
import { callRest, callRpc } from '@duet/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  COMPARED_DOWNLOADS,
  COMPARED_STREAMS,
  PARITY_CASES,
  type ParityCase,
} from './parity.cases.ts';
import { comparable, createWorld, type World } from './parity-world.ts';

const everything = await readProcedures(appRouter);
const streams = everything.filter(({ type }) => type === 'subscription');
const downloads: readonly string[] = COMPARED_DOWNLOADS;
const order = Object.keys(PARITY_CASES);
const procedures = everything
  .filter(({ type, path }) => type !== 'subscription' && !downloads.includes(path))
  // What one deletes, none that comes after needs.
  .sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
const casesOf = ({ path }: Procedure) => PARITY_CASES[path as keyof typeof PARITY_CASES] ?? [];

const codes = await readProcedureCodes(appRouter, { operationDefaults: describeOperation });
const declared = ({ path }: Procedure) => codes[path] ?? [];

function inputFor({ input }: ParityCase, { ids }: World): unknown {
  return typeof input === 'function' ? input(ids) : input;
}

describe('parity of the two faces', () => {
  let overRpc: World;
  let overRest: World;
  const succeeded = new Set<string>();
  beforeAll(async () => {
    [overRpc, overRest] = await Promise.all([createWorld(), createWorld()]);
  });
  afterAll(async () => {
    await Promise.all([overRpc, overRest].map(({ t }) => t[Symbol.asyncDispose]()));
  });

  test('has cases for every procedure, and for nothing else', () => {
    const covered = Object.keys(PARITY_CASES).sort();

    expect(covered).toEqual(procedures.map(({ path }) => path).sort());
    expect(procedures.filter((procedure) => casesOf(procedure).length < 2)).toEqual([]);
    expect(streams.map(({ path }) => path)).toEqual(COMPARED_STREAMS);
  });

  describe.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    '%s',
    (_, procedure) => {
      test.each(casesOf(procedure))('answers $as alike: $input', async (each) => {
        const rpc = await callRpc(overRpc.callers[each.as], procedure, inputFor(each, overRpc));
        const rest = await callRest(overRest.callers[each.as], procedure, inputFor(each, overRest));

        if (rpc.ok) succeeded.add(procedure.path);
        expect(comparable(rest)).toEqual(comparable(rpc));
        if (!rpc.ok) expect([...COMMON_CODES, ...declared(procedure)]).toContain(rpc.code);
      });
    },
  );

  test('saw each procedure succeed, not only fail alike', () => {
    expect([...succeeded].sort()).toEqual(procedures.map(({ path }) => path).sort());
  });
});
