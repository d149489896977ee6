/** How many calls may be made in a time. The time begins with the first of them, and what is left of a budget is lost at its end. */
export interface Budget {
  /** Names it in the header `RateLimit-Policy`. No two budgets share a name. */
  readonly name: string;
  /** The most calls. */
  readonly quota: number;
  readonly seconds: number;
  /** Whether nothing may go uncounted: when the store of the counts is away, such a call is refused. */
  readonly isStrict?: boolean;
}

/** What one call has left of a budget. */
export interface Spending {
  readonly budget: Budget;
  /** Whether the call was one too many. */
  readonly isOver: boolean;
  /** How many more calls the budget holds. */
  readonly remaining: number;
  /** When it is full again, in whole seconds, at least 1. */
  readonly resetSeconds: number;
}

/** The store of the counts is away, and the budget is a strict one. */
export class CountsUnavailableError extends Error {
  override readonly name = 'CountsUnavailableError';
}
