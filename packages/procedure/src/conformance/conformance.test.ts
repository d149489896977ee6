import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readProcedures } from '../read-procedures.ts';
import { exceptions } from './exceptions.ts';
import { failures } from './failures.ts';
import { inputs } from './inputs.ts';
import { middlewares } from './middlewares.ts';
import { observeBoth } from './observe.ts';
import { outputs } from './outputs.ts';
import { overrides } from './overrides.ts';
import { results } from './results.ts';
import { t } from './toolbox.ts';

/** The version whose insides this package reads. Compare them with the new ones before changing it. */
const TRPC_VERSION = '11.25.2';

const RAW_INPUTS: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty object', {}],
  ['a person', { name: 'Ada', age: 36, extra: true }],
  ['another person', { name: 'Grace', age: '85' }],
  ['a child', { name: 'Kim', age: 7 }],
  ['wrong types', { name: 5, age: 'old' }],
  ['an array', ['Ada']],
  ['text', 'Ada'],
  ['a function', () => 'Ada'],
  ['a promise', Promise.resolve({ name: 'later', age: 20 })],
  ['its own __proto__', JSON.parse('{"__proto__":{"name":"polluted"},"name":"Ada","age":20}')],
];

const groups = { results, inputs, middlewares, overrides, outputs, failures, exceptions };
const router = t.router(groups);
const procedures = await readProcedures(router);

describe.each(procedures)('$path', (compiled) => {
  test.each(RAW_INPUTS)('does with %s what tRPC does', async (_, rawInput) => {
    const own = Reflect.get(router._def.procedures, compiled.path);

    const { expected, actual } = await observeBoth(own, compiled, rawInput);

    expect(actual).toStrictEqual(expected);
  });
});

test('is written against the version of tRPC that is installed and in the catalog', () => {
  const { version } = createRequire(import.meta.url)('@trpc/server/package.json');
  const workspace = new URL('../../../../pnpm-workspace.yaml', import.meta.url);

  expect(version).toBe(TRPC_VERSION);
  expect(readFileSync(workspace, 'utf8')).toContain(`"@trpc/server": ${TRPC_VERSION}\n`);
});
