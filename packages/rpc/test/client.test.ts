import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client';
import { EventSource } from 'eventsource';
import { expect, test } from 'vitest';
import { createPair, type Server } from './pair.ts';
import type { createToyRouter, ToyConfig } from './toy-router.ts';

type ToyRouter = ReturnType<typeof createToyRouter>;
type Client = ReturnType<typeof createTRPCClient<ToyRouter>>;
type CreateLink = (options: { url: string; methodOverride?: 'POST' }) => TRPCLink<ToyRouter>;

const json = {
  serialize: (value: unknown) => ({ json: value }),
  deserialize: (value: unknown) => (value as { json?: unknown } | undefined)?.json,
};
// The router's type knows no transformer, because only some tests have one.
const withTransformer = { transformer: json } as object;

const links: [string, CreateLink, ToyConfig?][] = [
  ['httpLink', httpLink],
  ['httpBatchLink', httpBatchLink],
  [
    'httpBatchLink that posts queries',
    (options) => httpBatchLink({ ...options, methodOverride: 'POST' }),
  ],
  ['httpBatchStreamLink', httpBatchStreamLink],
  [
    'httpLink with a transformer',
    (options) => httpLink({ ...options, ...withTransformer }),
    { transformer: json },
  ],
  [
    'httpBatchLink with a transformer',
    (options) => httpBatchLink({ ...options, ...withTransformer }),
    { transformer: json },
  ],
];

test.each(links)('%s gets what tRPC gives it', async (_, createLink, config) => {
  await using pair = await createPair({ ...config, handler: { allowMethodOverride: true } });

  const expected = await callEverything(await connect(pair.stock, createLink));
  const actual = await callEverything(await connect(pair.ours, createLink));

  expect(actual).toEqual(expected);
  expect(actual[0]).toBe('Hello ada');
});

test('httpLink uploads a form', async () => {
  await using pair = await createPair();
  const client = await connect(pair.ours, httpLink);
  const form = new FormData();
  form.set('name', 'ada');

  const fields = await client.upload.mutate(form);

  expect(fields).toBe(1);
});

test('httpSubscriptionLink gets what tRPC gives it', async () => {
  await using pair = await createPair();
  const createLink: CreateLink = ({ url }) =>
    httpSubscriptionLink({ url, EventSource, connectionParams: { token: 'a' } });

  const expected = await collectTicks(await connect(pair.stock, createLink));
  const actual = await collectTicks(await connect(pair.ours, createLink));

  expect(actual).toEqual(expected);
  expect(actual).toEqual([
    { id: '1', data: 'start' },
    { id: '2', data: 'end' },
  ]);
});

async function connect({ app }: Server, createLink: CreateLink): Promise<Client> {
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  return createTRPCClient({ links: [createLink({ url: `${origin}/trpc` })] });
}

/** At once, so that a link that batches does. */
async function callEverything(client: Client): Promise<unknown[]> {
  const calls = [
    client.named.query({ name: 'ada' }),
    client.named.query({ name: 'a name too long' }),
    client.optional.query(),
    client.stripped.query(),
    client.guarded.query({ name: 'ada' }),
    client.nested.deep.leaf.query(),
    client.lazily.leaf.query({ name: 'é 😀 &+#%' }),
    client.nameIt.mutate({ name: 'ada' }),
    client.optionalNow.mutate(),
  ];
  const settled = await Promise.allSettled(calls);
  return settled.map((each) =>
    each.status === 'fulfilled' ? each.value : describeError(each.reason),
  );
}

function describeError(error: unknown) {
  if (!(error instanceof TRPCClientError)) throw error;
  const { message, shape, data } = error;
  return { message, shape, data };
}

function collectTicks(client: Client): Promise<unknown[]> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown[]>();
  const ticks: unknown[] = [];
  const subscription = client.ticks.subscribe(undefined, {
    onData: (tick) => void ticks.push(tick),
    onError: reject,
    onComplete: () => resolve(ticks),
  });
  return promise.finally(() => subscription.unsubscribe());
}
