import { ProblemError } from './problem-error.js';
import { findWait } from './retries.js';
import { sleep, startWatch } from './waiting.js';

/** The server sends a sign of life every 15 seconds. */
const LONGEST_SILENCE_MS = 60_000;
const MOST_LOSSES = 20;

/**
 * Follows a stream of server-sent events (WHATWG HTML section 9.2). A connection that is lost is opened again where it was,
 * until the server says that it is over, or refuses, or cannot be reached twenty times in a row.
 */
export async function* followEvents(open, { signal, lastEventId }) {
  const state = { lastEventId, retryMs: 2_000, losses: 0 };
  while (true) {
    let wait = 0;
    try {
      if (yield* readConnection(open, state, signal)) return;
    } catch (error) {
      wait = findWait(error, state.losses);
      const isLost = state.losses < MOST_LOSSES && Number.isFinite(wait);
      if (!isLost || signal?.aborted) throw error;
    }
    state.losses += 1;
    await sleep(Math.max(wait, state.retryMs), signal);
  }
}

/** Yields the events of one connection. Returns whether they were the last of the stream. */
async function* readConnection(open, state, signal) {
  const watch = startWatch(LONGEST_SILENCE_MS, signal);
  try {
    const { body } = await open(watch.signal, state.lastEventId);
    for await (const { type, id, data, retry } of readMessages(body, watch.reset)) {
      if (retry !== undefined) state.retryMs = retry;
      if (type === 'end') return true;
      if (data === undefined) continue;
      if (type === 'error') throw new ProblemError(JSON.parse(data));
      state.lastEventId = id ?? state.lastEventId;
      state.losses = 0;
      yield { id, data: JSON.parse(data) };
    }
    return false;
  } finally {
    watch.stop();
    watch.abort();
  }
}

/** Splits a stream at its empty lines. */
async function* readMessages(body, onSignOfLife) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    onSignOfLife();
    const messages = (text + chunk.value).split(/\r?\n\r?\n/);
    text = messages.pop();
    for (const message of messages) yield parseMessage(message);
  }
}

function parseMessage(message) {
  const fields = {};
  for (const line of message.split(/\r?\n/)) {
    const [, name, value] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (name === 'data' && 'data' in fields) fields.data += `\n${value}`;
    else if (name) fields[name] = value;
  }
  const retry = /^\d+$/.test(fields.retry) ? Number(fields.retry) : undefined;
  return { type: fields.event, id: fields.id, data: fields.data, retry };
}
