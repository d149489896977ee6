import type { Id } from './ids.ts';
import type { Call } from './load.ts';

/** Servers that answer one call alike, and whom they are compared with. */
export interface Comparison {
  /** What is compared, in a heading. */
  readonly title: string;
  readonly call: Call;
  /** The peer that counts as 1. */
  readonly base: string;
  readonly goals: readonly Goal[];
  /** Peers that are no subject of a goal. */
  readonly others?: readonly string[];
  readonly claims?: readonly Claim[];
  /** The path of the call where a peer has it elsewhere. */
  readonly paths?: Readonly<Record<string, string>>;
  /** The database that the peers are on; what it does for them counts too. */
  readonly databaseUrl?: string;
  /** Leaves out of an answer what cannot be equal, such as a time. */
  readonly comparable?: (body: string) => unknown;
}

/** What is to be reached, with a name in `docs/benchmarks.json`. */
export interface Goal {
  readonly id: Id;
  /** The peer whose ratio counts. */
  readonly subject: string;
  /** The least that its ratio to the base may be. */
  readonly target: number;
}

/** What is to be reached besides. */
export interface Claim {
  readonly subject: string;
  /** Each of them is to be outdone. */
  readonly over: readonly string[];
  /** The least that the subject's ratio to each may be. */
  readonly target: number;
}

/** Returns what of a comparison these ids ask for, or nothing. A brief one has nobody but the base and the subjects. */
export function narrow(
  comparison: Comparison,
  { ids, isBrief }: { ids: ReadonlySet<Id>; isBrief: boolean },
): Comparison[] {
  const goals = comparison.goals.filter(({ id }) => ids.has(id));
  if (goals.length === 0) return [];
  return [{ ...comparison, goals, others: isBrief ? [] : (comparison.others ?? []) }];
}

/** Returns everybody who takes part. */
export function peersOf({ base, goals, others = [] }: Comparison): string[] {
  return [...new Set([base, ...goals.map(({ subject }) => subject), ...others])];
}
