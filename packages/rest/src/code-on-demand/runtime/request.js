import { fillPath, toForm, toQuery } from './input.js';
import { toIfMatch } from './memory.js';

/** Makes a request of an input: path parameters, then the query or the body. */
export async function toRequest(client, operation, { input, options }) {
  const { method, path, events, form, bytes } = operation;
  const isWrite = method !== 'GET';
  const takesBody = isWrite && method !== 'DELETE';
  const [filled, fields] = fillPath(path, input);
  const url = toUrl(client.baseUrl, takesBody ? filled : filled + toQuery(fields));
  const body = takesBody ? toBody(fields, form) : undefined;

  const headers = new Headers(await toHeaders(client.headers));
  headers.set('accept', toAccept(events, bytes));
  if (body && !form) headers.set('content-type', 'application/json');
  if (options.ifMatch) headers.set('if-match', toIfMatch(options.ifMatch));
  if (isWrite) await markWrite(headers, { url, operation, options });
  for (const [name, value] of new Headers(options.headers)) headers.set(name, value);

  const isRepeatable = headers.has('idempotency-key') || !['POST', 'PATCH'].includes(method);
  return { method, url: url.href, headers, body, bytes, isRepeatable };
}

function toAccept(events, bytes) {
  if (bytes) return '*/*';
  return events ? 'text/event-stream' : 'application/json';
}

function toBody(fields, form) {
  if (form) return toForm(fields);
  return Object.keys(fields).length > 0 ? JSON.stringify(fields) : undefined;
}

async function markWrite(headers, { url, operation, options }) {
  // A browser says by itself where a write comes from, and ignores this; a server may insist on it from others.
  headers.set('origin', url.origin);
  const key = options.idempotencyKey ?? (operation.keyed ? await createKey() : undefined);
  if (key) headers.set('idempotency-key', JSON.stringify(key));
}

function toUrl(baseUrl, path) {
  if (!baseUrl) throw new Error("Say where the API is: createClient({ baseUrl: 'https://…/api' })");
  return new URL(String(baseUrl).replace(/\/$/, '') + path, globalThis.location?.href);
}

/** May be a function, for credentials that change. */
function toHeaders(headers) {
  return typeof headers === 'function' ? headers() : headers;
}

/** Browsers give `randomUUID` to secure pages only, and Node 18 has no global `crypto`. */
async function createKey() {
  const { crypto = (await import('node:crypto')).webcrypto } = globalThis;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
