import type { Procedure } from '@duet/procedure';
import type { Budget } from '@duet/rate-limits';

/** What a procedure declares about how often it may be called. */
export interface RateLimitMeta {
  /** What its calls count against: `READS` unless told, and `WRITES` for mutations. */
  rateLimit?: RateLimit;
}

/** The budgets that a call counts against. */
export interface RateLimit {
  /** In the order in which they are asked: a call that one of them refuses does not count against the next. */
  readonly budgets: readonly SharedBudget[];
  /** The field of the input that names the account that the call is about; the caller's own account unless told. */
  readonly accountField?: string;
}

/** A budget, and who shares one. */
export interface SharedBudget extends Budget {
  /**
   * `caller`: a signed-in user, with all their sessions and tokens, or a stranger's address. `address`: everybody behind one address.
   * `account`: everybody who tries one account. `attempt`: those of them behind one address. An IPv6 address is its /64.
   */
  readonly per: 'caller' | 'address' | 'account' | 'attempt';
  /**
   * Leaves those alone who succeeded on this account from their address in the last two weeks: what strangers do elsewhere must not
   * lock anybody out.
   */
  readonly sparesKnown?: boolean;
}

export const READS: RateLimit = {
  budgets: [{ name: 'reads', per: 'caller', quota: 1_000, seconds: 60 }],
};

export const WRITES: RateLimit = {
  budgets: [{ name: 'writes', per: 'caller', quota: 200, seconds: 60 }],
};

const TEN_MINUTES = 600;
const HOUR = 3_600;

/**
 * For what takes a password, which somebody may be guessing, and which costs a hash. Strict: while the counts are away, nobody
 * guesses.
 *
 * @param accountField The field of the input that names the account; the caller's own unless told.
 */
export function passwordAttempts(accountField?: string): RateLimit {
  return { budgets: PASSWORD_BUDGETS, ...(accountField && { accountField }) };
}

const PASSWORD_BUDGETS: readonly SharedBudget[] = [
  { name: 'passwords', per: 'address', quota: 100, seconds: TEN_MINUTES, isStrict: true },
  {
    name: 'passwords-of-account',
    per: 'attempt',
    quota: 10,
    seconds: TEN_MINUTES,
    isStrict: true,
  },
  {
    name: 'passwords-of-account-from-anywhere',
    per: 'account',
    quota: 100,
    seconds: HOUR,
    isStrict: true,
    sparesKnown: true,
  },
];

/**
 * For what sends mail to whoever the caller names: nobody shall be buried in it.
 *
 * @param accountField The field of the input that has the e-mail address; the caller's own unless told.
 */
export function mailsTo(accountField?: string): RateLimit {
  return { budgets: MAIL_BUDGETS, ...(accountField && { accountField }) };
}

const MAIL_BUDGETS: readonly SharedBudget[] = [
  { name: 'mails', per: 'address', quota: 60, seconds: HOUR, isStrict: true },
  { name: 'mails-to-account', per: 'attempt', quota: 5, seconds: HOUR, isStrict: true },
  {
    name: 'mails-to-account-from-anywhere',
    per: 'account',
    quota: 20,
    seconds: HOUR,
    isStrict: true,
  },
];

/** For applications that register themselves: each leaves a record, and nobody answers for it. */
export const REGISTRATIONS: RateLimit = {
  budgets: [{ name: 'registrations', per: 'address', quota: 20, seconds: HOUR }],
};

/** Returns what the calls of a procedure count against. */
export function findRateLimit({ meta, type }: Pick<Procedure, 'meta' | 'type'>): RateLimit {
  const { rateLimit } = (meta ?? {}) as RateLimitMeta; // as declared by Meta in trpc.ts
  return rateLimit ?? (type === 'mutation' ? WRITES : READS);
}
