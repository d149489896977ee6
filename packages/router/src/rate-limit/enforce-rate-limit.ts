import { createHash } from 'node:crypto';
import type { Procedure } from '@duet/procedure';
import { type Budget, CountsUnavailableError, type Spending, toNetwork } from '@duet/rate-limits';
import { failure } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { findRateLimit, type RateLimit, type SharedBudget } from './rate-limit.ts';

/** The call that is counted. */
export interface CountedCall extends Pick<Procedure, 'meta' | 'type'> {
  readonly getRawInput: () => unknown;
}

type Caller = Pick<Context, 'principal' | 'device' | 'callCounts'>;

/** What is done once the call went well. */
export type Remember = () => Promise<unknown>;

/** That somebody succeeded on an account from an address. */
const KNOWN: Budget = { name: 'known', quota: 1, seconds: 14 * 24 * 3_600 };

const STORE_RETRY_SECONDS = 5;

/**
 * Counts a call. Throws TOO_MANY_REQUESTS when it is one too many, and SERVICE_UNAVAILABLE when it must not go uncounted and
 * cannot be counted. Returns what to do when the call succeeds, if anything.
 */
export async function enforceRateLimit(
  call: CountedCall,
  caller: Caller,
): Promise<Remember | null> {
  const { callCounts: counts } = caller;
  if (!counts) return null;
  const rule = findRateLimit(call);
  const keys = await findKeys(rule, call, caller);
  for (const budget of rule.budgets) {
    const key = keys[budget.per];
    if (key === null) continue;
    // How often others tried an account is nobody's business.
    const spending = await counts.spend(budget, key, budget.per !== 'account').catch(refuse);
    if (!spending.isOver) continue;
    const isKnown = budget.sparesKnown && (await counts.hasSpent(KNOWN, keys.attempt ?? ''));
    if (!isKnown) throw tooMany(spending);
  }

  const known = keys.attempt;
  if (known === null || !rule.budgets.some(({ sparesKnown }) => sparesKnown)) return null;
  return () => counts.spend(KNOWN, known, false).catch(() => undefined);
}

type Keys = Readonly<Record<SharedBudget['per'], string | null>>;

/** Whose budgets a call counts against; null for an account that cannot be told. */
async function findKeys(
  { accountField, budgets }: RateLimit,
  { getRawInput }: CountedCall,
  { principal, device }: Caller,
): Promise<Keys> {
  // The usual case wants nothing but the caller, and of signed-in ones no address.
  if (principal && budgets.every(({ per }) => per === 'caller')) {
    return { caller: principal.userId, address: null, account: null, attempt: null };
  }
  const address = toNetwork(device.address);
  const caller = principal ? principal.userId : address;
  const named = accountField && findField(await getRawInput(), accountField);
  const account = accountField ? named && toKey(named) : principal?.userId;
  return {
    caller,
    address,
    account: account ?? null,
    attempt: account ? `${account}@${address}` : null,
  };
}

/** What is no text will be refused by the schema, and names nobody. */
function findField(input: unknown, name: string): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Reflect.get(input, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Short, whatever was sent, and no list of addresses for whoever reads the store. */
function toKey(account: string): string {
  return createHash('sha256').update(account.trim().toLowerCase()).digest('base64url').slice(0, 22);
}

function refuse(error: unknown): never {
  if (!(error instanceof CountsUnavailableError)) throw error;
  throw failure('SERVICE_UNAVAILABLE', {
    message: 'This is not possible at the moment: try again shortly',
    retryAfterSeconds: STORE_RETRY_SECONDS,
    cause: error,
  });
}

function tooMany({ resetSeconds }: Spending) {
  const unit = resetSeconds === 1 ? 'second' : 'seconds';
  return failure('TOO_MANY_REQUESTS', {
    message: `You have done this too often: try again in ${resetSeconds} ${unit}`,
    retryAfterSeconds: resetSeconds,
  });
}
