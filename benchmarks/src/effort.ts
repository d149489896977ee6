/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  readonly secondsPerRound: number;
  /** Of the time that a server is on a core, before it is measured with a call. */
  readonly warmUpCpuSeconds: number;
  /** How often what is timed by the clock is done. */
  readonly repeats: number;
  /** Whether only what decides about a goal is measured. */
  readonly isBrief: boolean;
}

/** Many short rounds, because a neighbour disturbs a few of them and the median does not see those. */
export const EFFORTS = {
  full: { rounds: 21, secondsPerRound: 0.3, warmUpCpuSeconds: 5, repeats: 5, isBrief: false },
  quick: { rounds: 9, secondsPerRound: 0.15, warmUpCpuSeconds: 1.5, repeats: 3, isBrief: true },
} as const satisfies Record<string, Effort>;
