import { remember, toValue } from './memory.js';
import { toProblemError } from './problem-error.js';
import { startWatch } from './waiting.js';

/** Sends a request and reads the answer. What has not changed since the last time comes from memory. */
export async function exchange(client, request, { signal, timeoutMs }) {
  const watch = startWatch(timeoutMs, signal);
  try {
    const known = request.method === 'GET' ? client.memory.find(request.url) : undefined;
    const response = await send(
      client,
      known ? withTag(request, known.etag) : request,
      watch.signal,
    );
    if (response.status === 304 && known) return toValue(known);
    return await readAnswer(client, request, await assertOk(response));
  } finally {
    watch.stop();
  }
}

/** Sends a request for a stream, whose body is the caller's to read. */
export async function openStream(client, request, signal) {
  return await assertOk(await send(client, request, signal));
}

async function assertOk(response) {
  if (response.ok) return response;
  throw await toProblemError(response);
}

async function send(
  { fetch = globalThis.fetch, credentials },
  { url, method, headers, body },
  signal,
) {
  return await fetch(url, { method, headers, body, signal, credentials });
}

function withTag(request, etag) {
  const headers = new Headers(request.headers);
  if (!headers.has('if-none-match')) headers.set('if-none-match', etag);
  return { ...request, headers };
}

async function readAnswer({ memory }, { method, url, bytes }, response) {
  if (bytes) return toBlob(response);
  const answer = { text: await response.text(), etag: response.headers.get('etag') };
  if (answer.text === '') return undefined;
  const mayKeep = !/no-store/.test(response.headers.get('cache-control'));
  if (method === 'GET' && answer.etag && mayKeep) memory.keep(url, answer);
  return toValue(answer);
}

async function toBlob(response) {
  return remember(await response.blob(), response.headers.get('etag'));
}
