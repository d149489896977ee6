import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** One kind of request. */
export interface Call {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Whether each call is a write of its own, by a key and a title that no other one has. */
  isUnique?: boolean;
}

const CONNECTIONS = 16;

const FIRST_CALLS = 200;

/** How often it is looked whether all calls are answered. */
const LOOK_EVERY_MS = 20;

/**
 * Sends a call that many times, and throws when any answer is not 2xx. Several servers get the same number of connections each.
 */
export async function sendMany(
  urls: string | readonly string[],
  call: Call,
  amount: number,
): Promise<void> {
  const result = await autocannon({
    url: [urls].flat().map((url) => url + call.path) as unknown as string, // it takes several, its types do not
    method: call.method,
    ...toBody(call),
    ...(call.isUnique && { requests: [{ setupRequest: (request) => makeUnique(request) }] }),
    connections: CONNECTIONS,
    amount,
    sampleInt: LOOK_EVERY_MS,
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${amount} calls of ${urls}${call.path} failed`);
}

/** Sends a call for about that long, and returns how many are answered in a second. */
export async function sendFor(
  seconds: number,
  urls: string | readonly string[],
  call: Call,
): Promise<number> {
  await sendMany(urls, call, FIRST_CALLS); // the very first ones say little about the others
  const started = performance.now();
  let sent = 0;
  let amount = FIRST_CALLS;
  for (;;) {
    await sendMany(urls, call, amount);
    sent += amount;
    const elapsed = (performance.now() - started) / 1_000;
    const perSecond = sent / elapsed;
    if (elapsed >= seconds) return perSecond;
    amount = toAmount(perSecond, seconds - elapsed);
  }
}

/** Returns how many calls last about that long: one on each connection, at least. */
export function toAmount(perSecond: number, seconds: number): number {
  return Math.max(Math.ceil(perSecond * seconds), CONNECTIONS);
}

/** Sends a call once, and returns the body of its answer. */
export async function sendOnce(url: string, call: Call): Promise<string> {
  const plain = { method: call.method, ...toBody(call) };
  const response = await fetch(url + call.path, call.isUnique ? makeUnique(plain) : plain);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}${call.path} answers ${response.status}: ${text}`);
  return text;
}

function toBody({ body, headers = {} }: Call) {
  if (body === undefined) return { headers };
  return {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  };
}

/** The key of a write that may be sent again, and a title in its place in the body. */
function makeUnique<TRequest extends { body?: unknown; headers?: object }>(request: TRequest) {
  const key = randomUUID();
  const headers = { ...request.headers, 'idempotency-key': `"${key}"` };
  return { ...request, headers, body: String(request.body).replace('UNIQUE', key) };
}
