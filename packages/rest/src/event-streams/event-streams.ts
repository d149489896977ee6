import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { TRPCError } from '@trpc/server';
import { isObservable, observableToAsyncIterable } from '@trpc/server/observable';
import type { TrpcRestOptions } from '../options.ts';
import { createEventStream, type EventStream, type Subscription } from './event-stream.ts';

/** What an event stream is sent with: no cache keeps it and no proxy holds it back. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

const DEFAULT_OPTIONS = { heartbeatMs: 15_000, eventStreamOpenMs: 250, retryMs: 2_000 };

const CLOSE_GRACE_MS = 1_000;

/** What a subscription's procedure returned, and how to end it. */
export interface OpenOptions extends Pick<Subscription, 'controller' | 'toProblem'> {
  result: unknown;
  /** What the stream is written to in the end. */
  response: ServerResponse;
}

/** The event streams of one mount. */
export interface EventStreams {
  /** Waits a moment for the first event, and rejects when the subscription fails before it. */
  open(options: OpenOptions): Promise<Readable>;
  /** Ends all streams and tells their clients when to come back. Waits a second for the slow ones, then cuts them off. */
  closeAll(): Promise<void>;
}

/** Creates the keeper of a mount's event streams. */
export function createEventStreams(options: TrpcRestOptions): EventStreams {
  const { eventStreamOpenMs, maxEventStreamMs, ...pace } = { ...DEFAULT_OPTIONS, ...options };
  const streams = new Set<EventStream>();
  const responses = new Set<ServerResponse>();
  const closing = new AbortController();

  const keep = (eventStream: EventStream) => {
    streams.add(eventStream);
    const limit = maxEventStreamMs && setTimeout(eventStream.close, maxEventStreamMs);
    eventStream.stream.once('close', () => {
      streams.delete(eventStream);
      clearTimeout(limit);
    });
    // The server began to close while this one waited for its first event.
    if (closing.signal.aborted) eventStream.close();
  };

  return {
    async open({ result, controller, toProblem, response }) {
      if (!response.closed) responses.add(response);
      response.once('close', () => responses.delete(response));

      const events = toIterator(result, controller.signal);
      const first = events.next();
      await settledWithin(first, eventStreamOpenMs, closing.signal);

      const eventStream = createEventStream({ events, first, controller, toProblem }, pace);
      keep(eventStream);
      return eventStream.stream;
    },
    async closeAll() {
      closing.abort();
      for (const { close } of streams) close();

      // A server that closes gives up its idle connections once, and waits for those that become idle later until they time out.
      const ended = [...responses].map((response) => once(response, 'close'));
      await settledWithin(Promise.allSettled(ended), CLOSE_GRACE_MS);
      for (const response of responses) response.destroy();
    },
  };
}

function toIterator(result: unknown, signal: AbortSignal): AsyncIterator<unknown> {
  const events = isObservable(result) ? observableToAsyncIterable(result, signal) : result;
  if (isAsyncIterable(events)) return events[Symbol.asyncIterator]();
  throw new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    cause: new TypeError('A subscription must return an async iterable'),
  });
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Returns when the promise settles, the time is over, or nobody wants to wait. Rejects if the promise did. */
async function settledWithin(
  promise: Promise<unknown>,
  milliseconds: number,
  giveUp?: AbortSignal,
): Promise<void> {
  const settled = new AbortController();
  const signal = giveUp ? AbortSignal.any([settled.signal, giveUp]) : settled.signal;
  const timeout = sleep(milliseconds, undefined, { signal }).catch(() => {});
  try {
    await Promise.race([promise, timeout]);
  } finally {
    settled.abort();
  }
}
