import type { AppRouter } from '@duet/router/front-end';
import {
  createTRPCClient,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
} from '@trpc/client';
import { refuseForeignAnswers } from './foreign-answer.ts';
import { formLink } from './form-link.ts';
import { toKeyHeader } from './idempotency-key.ts';
import type { ListClient } from './list-client.ts';
import { type Reauthenticate, reauthenticationLink } from './reauthentication-link.ts';
import type { RetryOptions } from './retry-delay.ts';
import { retryLink } from './retry-link.ts';
import { withToken } from './token-header.ts';

/** As many as the server takes in one request. */
const MAX_BATCH_SIZE = 10;

export interface ClientOptions {
  /** Where the RPC face is, e.g. `http://localhost:3000/trpc`. */
  url: string;
  /** Sends the requests; the global `fetch` by default. A program keeps its cookies here. */
  fetch?: typeof fetch;
  /** What a program calls with, in place of a session: it is sent as `Authorization: Bearer`. */
  token?: string;
  /** Added to every request except subscriptions. */
  headers?: Record<string, string>;
  /** How often and how long a failed call is repeated; `{ attempts: 1 }` for never. Five times within 30 s by default. */
  retries?: Partial<RetryOptions>;
  /** Asked when a mutation is refused with REAUTHENTICATION_REQUIRED: once it resolves to `true`, the mutation is sent again. */
  reauthenticate?: Reauthenticate;
  /** Opens the event streams; the global `EventSource` by default, which Node lacks. With a token, one that takes a `fetch`. */
  EventSource?: typeof EventSource;
}

/** tRPC's own client, whose lists know what an input leaves out of their items and adds to them. */
export type Client = ListClient & TRPCClient<AppRouter>;

/**
 * Returns the typed client of the RPC face. Queries made in the same tick share one streamed request;
 * a mutation travels alone, because a streamed reply has sent its headers, cookies included, before
 * the mutation has run. It carries an `Idempotency-Key`, so that it can be repeated when its reply got lost.
 */
export function createClient({
  EventSource,
  reauthenticate,
  retries,
  token,
  ...others
}: ClientOptions): Client {
  const http = {
    ...others,
    fetch: refuseForeignAnswers(others.fetch),
    headers: withToken(others.headers ?? {}, token),
  };
  const client = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({
          url: http.url,
          ...(EventSource && { EventSource }),
          ...(token !== undefined && { eventSourceOptions: sendingToken(token, others.fetch) }),
        }),
        false: [
          retryLink(retries),
          splitLink({
            condition: ({ type }) => type === 'mutation',
            true: [
              ...(reauthenticate ? [reauthenticationLink(reauthenticate)] : []),
              formLink(),
              httpLink({
                ...http,
                headers: ({ op }) => ({ ...http.headers, ...toKeyHeader(op) }),
              }),
            ],
            false: httpBatchStreamLink({ ...http, maxItems: MAX_BATCH_SIZE }),
          }),
        ],
      }),
    ],
  });
  // The same client: the server leaves out what the types say it does.
  return client as Client;
}

/** A browser's own `EventSource` sends no headers; those of packages take a `fetch` that does. */
function sendingToken(token: string, send: typeof fetch = fetch): EventSourceInit {
  const sendWithToken: typeof fetch = (input, init) =>
    send(input, { ...init, headers: withToken({ ...(init?.headers as object) }, token) });
  return { fetch: sendWithToken } as EventSourceInit; // more than the DOM's own type knows
}
