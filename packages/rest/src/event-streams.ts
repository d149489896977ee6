import type { Readable } from 'node:stream';
import { TRPCError } from '@trpc/server';
import { isObservable, observableToAsyncIterable } from '@trpc/server/observable';
import { createEventStream, type EventStream, type Subscription } from './event-stream.ts';
import type { TrpcRestOptions } from './options.ts';

/** What an event stream is sent with: no cache keeps it and no proxy holds it back. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

const DEFAULT_OPTIONS = { heartbeatMs: 15_000, eventStreamOpenMs: 250, retryMs: 2_000 };

/** What a subscription's procedure returned, and how to end it. */
export interface OpenOptions extends Pick<Subscription, 'controller' | 'toProblem'> {
  result: unknown;
}

/** The event streams of one mount. */
export interface EventStreams {
  /** Waits a moment for the first event, and rejects when the subscription fails before it. */
  open(options: OpenOptions): Promise<Readable>;
  /** Ends all streams and tells their clients when to come back. */
  closeAll(): void;
}

/** Creates the keeper of a mount's event streams. */
export function createEventStreams(options: TrpcRestOptions): EventStreams {
  const { eventStreamOpenMs, maxEventStreamMs, ...pace } = { ...DEFAULT_OPTIONS, ...options };
  const streams = new Set<EventStream>();

  const keep = (eventStream: EventStream) => {
    streams.add(eventStream);
    const limit = maxEventStreamMs && setTimeout(eventStream.close, maxEventStreamMs);
    eventStream.stream.once('close', () => {
      streams.delete(eventStream);
      clearTimeout(limit);
    });
  };

  return {
    async open({ result, controller, toProblem }) {
      const events = toIterator(result, controller.signal);
      const first = events.next();
      await settledWithin(first, eventStreamOpenMs);

      const eventStream = createEventStream({ events, first, controller, toProblem }, pace);
      keep(eventStream);
      return eventStream.stream;
    },
    closeAll() {
      for (const { close } of streams) close();
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

/** Returns when the promise settles or the time is over. Rejects if the promise did. */
async function settledWithin(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  const { promise: timeout, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  try {
    await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
