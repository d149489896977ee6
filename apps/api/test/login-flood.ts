import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { toEmail } from './known-accounts.ts';

/** How one request went. */
export interface Exchange {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly ms: number;
}

/** What people meet while nobody floods, and while somebody does. */
export interface FloodReport {
  readonly idle: readonly Exchange[];
  readonly during: readonly Exchange[];
  readonly signIns: readonly Exchange[];
}

export interface FloodOptions {
  readonly url: URL;
  readonly seconds: number;
}

const SIGN_INS_PER_SECOND = 200;
const READS_PER_SECOND = 100;
/** How many of the accounts that the flood tries exist. */
export const KNOWN_ACCOUNTS = 5;

/**
 * Lets 200 people a second try to sign in, each from an address of their own, half of them to accounts that exist, while others
 * read. Needs a server that trusts this machine as a proxy.
 */
export async function flood({ url, seconds }: FloodOptions): Promise<FloodReport> {
  const agent = new Agent({ keepAlive: true });
  const ask = createAsk(url, agent);

  const read = () => ask({ path: '/api/v1/articles?limit=20', headers: from(randomAddress()) });
  const signIn = (n: number) => ask(attempt(n));
  const readsOf = (time: number) => paced({ perSecond: READS_PER_SECOND, seconds: time }, read);
  await readsOf(Math.min(2, seconds)); // until the code is compiled and the connections are there
  const idle = await readsOf(seconds);
  const [signIns, during] = await Promise.all([
    paced({ perSecond: SIGN_INS_PER_SECOND, seconds }, signIn),
    readsOf(seconds),
  ]);
  agent.destroy();
  return { idle, during, signIns };
}

interface Asked extends Pick<RequestOptions, 'path' | 'method'> {
  readonly headers: Record<string, string>;
  readonly body?: object;
}

function attempt(n: number): Asked {
  const account = n % 2 ? KNOWN_ACCOUNTS + n : n % KNOWN_ACCOUNTS;
  const body = { email: toEmail(account), password: 'not the password' };
  return { path: '/api/v1/session', method: 'POST', headers: from(randomAddress()), body };
}

function from(address: string): Record<string, string> {
  return { 'x-forwarded-for': address, 'sec-fetch-site': 'same-origin' };
}

function randomAddress(): string {
  const parts = randomBytes(6).toString('hex').match(/.{4}/g) ?? [];
  return `2001:${parts.join(':')}::1`;
}

function createAsk(url: URL, agent: Agent) {
  const ask = async ({ body, headers, ...asked }: Asked): Promise<Exchange> => {
    const startedAt = performance.now();
    const json = body && { 'content-type': 'application/json' };
    const sent = request(url, { ...asked, agent, headers: { ...headers, ...json } });
    sent.end(body && JSON.stringify(body));
    const [response] = (await once(sent, 'response').catch(() => [null])) as [
      IncomingMessage | null,
    ];
    // The server has closed an idle connection in the moment in which it was used again.
    if (!response && sent.reusedSocket) return ask({ body, headers, ...asked });
    if (!response) throw new Error('The server broke off a connection');
    response.resume();
    await once(response, 'end');
    const { statusCode: status = 0 } = response;
    const ms = performance.now() - startedAt;
    return { status, retryAfter: response.headers['retry-after'], ms };
  };
  return ask;
}

/** Begins calls at a steady pace, however long they take: who floods waits for nobody. */
async function paced(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  call: (n: number) => Promise<Exchange>,
): Promise<Exchange[]> {
  const startedAt = performance.now();
  const calls: Promise<Exchange>[] = [];
  while (calls.length < perSecond * seconds) {
    const due = startedAt + (calls.length * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    calls.push(call(calls.length));
  }
  return Promise.all(calls);
}

/** Returns the time that the slowest hundredth took longer than, in milliseconds. */
export function p99(exchanges: readonly Exchange[]): number {
  const sorted = exchanges.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
}

/** One line with what people felt. */
export function describeFlood({ idle, during, signIns }: FloodReport): string {
  const [before, while_] = [p99(idle), p99(during)];
  const answers = Map.groupBy(signIns, ({ status }) => status);
  const counts = [...answers].map(([status, all]) => `${all.length} × ${status}`).join(', ');
  return [
    `reads: p99 ${before.toFixed(1)} ms idle (n = ${idle.length}),`,
    `${while_.toFixed(1)} ms during the flood (n = ${during.length}), ratio ${(while_ / before).toFixed(2)};`,
    `sign-ins: ${counts}`,
  ].join(' ');
}
