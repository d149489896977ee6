import { isDeepStrictEqual } from 'node:util';
import { TRPCError } from '@trpc/server';
import type { InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { createPair, describeInfo, type PairOptions } from './pair.ts';
import { everyProcedure, oddRequests } from './requests.ts';

const reversed = {
  serialize: (value: unknown) => ({ wrapped: value }),
  deserialize: (value: unknown) => {
    if (value === 5) throw new Error('not five');
    return { unwrapped: value };
  },
};

const variants: Record<string, PairOptions> = {
  'as it is': {},
  'showing inputs in errors': { formatter: 'shows-input' },
  'with an error formatter that throws': { formatter: 'throws' },
  'with an error formatter that leaves out the status': { formatter: 'no-status' },
  'with an error formatter that makes up a status': { formatter: 'odd-status' },
  'with a transformer': { transformer: reversed },
  'with another path separator': { pathSeparator: '~' },
  'without batches': { handler: { allowBatching: false } },
  'without batches, as one said it before': { handler: { batching: { enabled: false } } },
  'with batches of one': { handler: { maxBatchSize: 1 } },
  'with batches of two': { handler: { maxBatchSize: 2 } },
  'with method override': { handler: { allowMethodOverride: true } },
  'with responseMeta': {
    handler: {
      responseMeta: ({ ctx, info, data, ...rest }) => ({
        headers: new Headers({
          vary: 'cookie',
          'x-meta': JSON.stringify([
            rest.paths,
            rest.type,
            rest.errors.map(({ code }) => code),
            rest.eagerGeneration,
            ctx?.user,
            data.length,
            info && describeInfo(info),
          ]).replaceAll(/[^\x20-\x7e]/g, '?'),
        }),
      }),
    },
  },
  'with headers of responseMeta in a plain object': {
    handler: {
      responseMeta: ({ type }) => ({
        headers: { 'cache-control': 'no-store', 'set-cookie': ['a=1', 'b=2'], 'x-type': type },
        status: 202,
      }),
    },
  },
  'with a status that has no body': { handler: { responseMeta: () => ({ status: 204 }) } },
  'with a responseMeta that throws': {
    handler: {
      responseMeta: () => {
        throw new Error('meta');
      },
    },
  },
  'with an onError that throws': {
    handler: {
      onError: () => {
        throw new TRPCError({ code: 'TIMEOUT', message: 'log' });
      },
    },
  },
};

test.each(Object.entries(variants))('answers like tRPC %s', async (_, options) => {
  await using pair = await createPair(options);

  const differences = await findDifferences(pair, [...everyProcedure, ...oddRequests]);

  expect(differences).toEqual([]);
});

async function findDifferences(
  pair: Awaited<ReturnType<typeof createPair>>,
  requests: InjectOptions[],
) {
  const differences = [];
  for (const request of requests) {
    const { expected, actual } = await pair.observe(request);
    if (!isDeepStrictEqual(actual, expected)) {
      differences.push({ request, expected, actual });
    }
  }
  return differences;
}
