import autocannon from 'autocannon';

/** One kind of request. */
export interface Call {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
}

const CONNECTIONS = 16;

/** Sends a call that many times, and throws when any answer is not 2xx. */
export async function sendMany(url: string, call: Call, amount: number): Promise<void> {
  const result = await autocannon({
    url: url + call.path,
    method: call.method,
    ...toBody(call),
    connections: CONNECTIONS,
    amount,
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${amount} calls of ${url}${call.path} failed`);
}

/** Sends a call once, and returns the body of its answer. */
export async function sendOnce(url: string, call: Call): Promise<string> {
  const response = await fetch(url + call.path, { method: call.method, ...toBody(call) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}${call.path} answers ${response.status}: ${text}`);
  return text;
}

function toBody({ body }: Call) {
  if (body === undefined) return {};
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
