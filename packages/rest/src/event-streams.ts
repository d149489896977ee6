import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { isTrackedEnvelope, TRPCError } from '@trpc/server';
import { isObservable, observableToAsyncIterable } from '@trpc/server/observable';
import type { FastifyRequest } from 'fastify';
import type { TrpcRestOptions } from './options.ts';
import { reportProblem } from './problem-responses.ts';

/** What an event stream is sent with: no cache keeps it and no proxy holds it back. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

const DEFAULTS = { heartbeatMs: 15_000, eventStreamOpenMs: 250, retryMs: 2_000 };

/** One subscription on its way to a client. */
export interface Subscription {
  /** What the procedure returned. */
  events: unknown;
  /** Aborting it ends the procedure's generator. */
  controller: AbortController;
  request: FastifyRequest;
}

/** The event streams of one mount. */
export interface EventStreams {
  /** Waits a moment for the first event, and rejects when the subscription fails before it. */
  open(subscription: Subscription): Promise<Readable>;
  /** Ends all streams and tells their clients when to come back. */
  closeAll(): void;
}

/** Creates the keeper of a mount's event streams (WHATWG HTML section 9.2, server-sent events). */
export function createEventStreams(options: TrpcRestOptions): EventStreams {
  const { heartbeatMs, eventStreamOpenMs, retryMs, maxEventStreamMs } = { ...DEFAULTS, ...options };
  const goodbyes = new Set<() => void>();

  return {
    async open({ events, controller, request }) {
      const iterator = toIterator(events, controller.signal);
      const first = iterator.next();
      await settledWithin(first, eventStreamOpenMs);

      const stream = new PassThrough();
      stream.write(`retry: ${retryMs}\n\n`);
      const sayGoodbye = () => end(stream, `retry: ${retryMs}\n\n`);
      goodbyes.add(sayGoodbye);
      const timers = [
        setInterval(() => stream.writableNeedDrain || write(stream, ':\n\n'), heartbeatMs),
        ...(maxEventStreamMs ? [setTimeout(sayGoodbye, maxEventStreamMs)] : []),
      ];
      stream.once('close', () => {
        goodbyes.delete(sayGoodbye);
        for (const timer of timers) clearTimeout(timer);
        controller.abort();
        // A generator that is waiting ends when its wait does; what it says then is of no interest to anybody.
        iterator.return?.().then(undefined, () => {});
      });
      void pump({ stream, iterator, first, request, controller });
      return stream;
    },
    closeAll() {
      for (const sayGoodbye of goodbyes) sayGoodbye();
    },
  };
}

interface Flow {
  stream: PassThrough;
  iterator: AsyncIterator<unknown>;
  first: Promise<IteratorResult<unknown>>;
  request: FastifyRequest;
  controller: AbortController;
}

async function pump({ stream, iterator, first, request, controller }: Flow): Promise<void> {
  const { signal } = controller;
  try {
    for (let result = await first; !result.done; result = await iterator.next()) {
      if (signal.aborted) return;
      if (!write(stream, toEvent(result.value))) await once(stream, 'drain', { signal });
    }
    end(stream, 'event: end\ndata: {}\n\n');
  } catch (error) {
    if (signal.aborted || stream.writableEnded) return;
    end(stream, `event: error\ndata: ${JSON.stringify(reportProblem(request, error))}\n\n`);
  }
}

function toIterator(events: unknown, signal: AbortSignal): AsyncIterator<unknown> {
  const iterable = isObservable(events) ? observableToAsyncIterable(events, signal) : events;
  if (isAsyncIterable(iterable)) return iterable[Symbol.asyncIterator]();
  throw new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'A subscription returned something that is not an async iterable',
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

/** JSON has no line breaks of its own, so one `data:` line holds it. */
function toEvent(value: unknown): string {
  if (!isTrackedEnvelope(value)) return `data: ${JSON.stringify(value) ?? 'null'}\n\n`;
  const [id, data] = value;
  return `id: ${id}\ndata: ${JSON.stringify(data) ?? 'null'}\n\n`;
}

/** Returns whether the stream takes more. */
function write(stream: PassThrough, text: string): boolean {
  return stream.writableEnded || stream.destroyed || stream.write(text);
}

function end(stream: PassThrough, text: string): void {
  if (!stream.writableEnded && !stream.destroyed) stream.end(text);
}
