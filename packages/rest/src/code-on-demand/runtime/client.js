import { followEvents } from './event-stream.js';
import { exchange, openStream } from './exchange.js';
import { Memory } from './memory.js';
import { readItems, readPages } from './pages.js';
import { toRequest } from './request.js';
import { withRetries } from './retries.js';

const DEFAULTS = { retries: 3, timeoutMs: 60_000, credentials: 'same-origin' };

/** Makes one method per operation. Nothing is sent before one of them is called. */
export function buildClient(toMethods, options) {
  const client = { ...DEFAULTS, ...options, memory: new Memory() };
  return toMethods((route, traits) => {
    const [method, path] = route.split(' ');
    const operation = { method, path, ...traits };
    if (operation.events) return toSubscription(client, operation);
    return operation.pages ? toList(client, operation) : toMethod(client, operation);
  });
}

function toMethod(client, operation) {
  return async (input, options = {}) => {
    const { retries, timeoutMs, signal } = { ...client, ...options };
    const request = await toRequest(client, operation, { input, options });
    return await withRetries(() => exchange(client, request, { signal, timeoutMs }), {
      retries: request.isRepeatable ? retries : 0,
      signal,
    });
  };
}

function toList(client, operation) {
  const call = toMethod(client, operation);
  return Object.assign(call, {
    pages: (input, options) => readPages(call, input, options),
    all: (input, options) => readItems(call, input, options),
  });
}

function toSubscription(client, operation) {
  return async function* (input, options = {}) {
    const request = await toRequest(client, operation, { input, options });
    const open = (signal, lastEventId) => {
      if (lastEventId !== undefined) request.headers.set('last-event-id', toUtf8(lastEventId));
      return openStream(client, request, signal);
    };
    yield* followEvents(open, options);
  };
}

/** As `EventSource` sends it: a header holds bytes. */
function toUtf8(text) {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
