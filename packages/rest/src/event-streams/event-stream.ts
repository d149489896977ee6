import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { isTrackedEnvelope } from '@trpc/server';
import type { Problem } from '../problems/problem.ts';

/** A subscription that has begun, and what to do when it ends. */
export interface Subscription {
  events: AsyncIterator<unknown>;
  /** What the first `events.next()` returned. */
  first: Promise<IteratorResult<unknown>>;
  /** Aborting it ends the procedure's generator. */
  controller: AbortController;
  /** What a client may know of a failure on the way. */
  toProblem: (error: unknown) => Problem;
}

/** A stream of server-sent events that can be ended from outside. */
export interface EventStream {
  stream: Readable;
  /** Ends the stream and tells the client when to come back. */
  close(): void;
}

/** How a stream keeps in touch. */
export interface EventStreamPace {
  heartbeatMs: number;
  retryMs: number;
}

/**
 * Starts to write a subscription as server-sent events (WHATWG HTML section 9.2).
 *
 * It stops when the client goes away, and takes no more from the procedure than the client reads.
 */
export function createEventStream(subscription: Subscription, pace: EventStreamPace): EventStream {
  const stream = new PassThrough();
  const retry = `retry: ${pace.retryMs}\n\n`;
  stream.write(retry);

  const heartbeat = setInterval(() => {
    if (!stream.writableNeedDrain) write(stream, ':\n\n');
  }, pace.heartbeatMs);
  stream.once('close', () => {
    clearInterval(heartbeat);
    stop(subscription);
  });

  void pump(stream, subscription);
  return { stream, close: () => end(stream, retry) };
}

async function pump(stream: PassThrough, subscription: Subscription): Promise<void> {
  const { events, first, controller, toProblem } = subscription;
  const { signal } = controller;
  try {
    for (let result = await first; !result.done; result = await events.next()) {
      if (!write(stream, toEvent(result.value))) await once(stream, 'drain', { signal });
    }
    end(stream, 'event: end\ndata: {}\n\n');
  } catch (error) {
    // After the client has gone, the generator may well fail, and there is nobody to tell.
    if (signal.aborted) return;
    end(stream, `event: error\ndata: ${JSON.stringify(toProblem(error))}\n\n`);
  }
}

function stop({ controller, events }: Subscription): void {
  controller.abort();
  // A generator that waits for something of its own ends when that comes; what it says then is of no interest.
  events.return?.().catch(() => {});
}

/** JSON has no line breaks of its own, so one `data:` line holds it. */
function toEvent(value: unknown): string {
  if (!isTrackedEnvelope(value)) return `data: ${toJson(value)}\n\n`;
  const [id, data] = value;
  return `id: ${id}\ndata: ${toJson(data)}\n\n`;
}

function toJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** Returns whether the stream takes more at once. */
function write(stream: PassThrough, text: string): boolean {
  return isOver(stream) || stream.write(text);
}

function end(stream: PassThrough, text: string): void {
  if (!isOver(stream)) stream.end(text);
}

function isOver(stream: PassThrough): boolean {
  return stream.writableEnded || stream.destroyed;
}
