import type { Behaviour } from './behaviours.ts';
import type { Standing } from './compare.ts';
import type { Claim, Comparison, Goal } from './comparison.ts';
import type { Footprint } from './footprint.ts';
import { IDS, type Id } from './ids.ts';
import type { Crew } from './processes.ts';
import type { Profile } from './profile.ts';
import { medianRatio } from './statistics.ts';

/** One row of `docs/benchmarks.json`. A ratio of 1 is as good as the base, or exactly the limit. */
export interface Figure {
  readonly id: Id;
  readonly ratio: number;
  readonly target: number;
  readonly met: boolean;
}

/** What a claim without an id came to. */
export interface Verdict extends Omit<Figure, 'id'> {
  /** What is claimed, in words. */
  readonly claim: string;
}

/** Everything that one run measured. What was not asked for is empty. */
export interface Figures {
  readonly comparisons: { readonly comparison: Comparison; readonly standings: Standing[] }[];
  readonly behaviours: Behaviour[];
  readonly footprints: Footprint[];
  readonly crews: Crew[];
  /** Seconds by number of procedures. */
  readonly typeChecks: Map<number, number>;
  readonly profiles: Profile[];
}

export function createFigures(): Figures {
  return {
    comparisons: [],
    behaviours: [],
    footprints: [],
    crews: [],
    typeChecks: new Map(),
    profiles: [],
  };
}

/** What is left to noise between two runs. */
export const TOLERANCE = 0.1;

/** Seconds that the compiler may take over 300 procedures. */
export const TYPE_CHECK_LIMIT = { procedures: 300, seconds: 2.5 };

/** Returns the rows of what was measured, in the order of their ids. */
export function toRows({ comparisons, footprints, typeChecks }: Figures): Figure[] {
  const rows = comparisons.flatMap(({ comparison, standings }) =>
    comparison.goals.map((goal) => toRow(goal, standings)),
  );
  if (footprints.length > 0) {
    // Of several servers the one that is further from its limit counts.
    const ratios = (name: 'readyAfterMs' | 'residentMegabytes') =>
      footprints.map((footprint) => footprint.limits[name] / footprint[name]);
    rows.push({ id: 'start-up', ...judge(Math.min(...ratios('readyAfterMs')), 1) });
    rows.push({ id: 'memory', ...judge(Math.min(...ratios('residentMegabytes')), 1) });
  }
  const seconds = typeChecks.get(TYPE_CHECK_LIMIT.procedures);
  if (seconds) rows.push({ id: 'types-300', ...judge(TYPE_CHECK_LIMIT.seconds / seconds, 1) });
  return rows.sort((a, b) => IDS.indexOf(a.id) - IDS.indexOf(b.id));
}

function toRow({ id, subject, target }: Goal, standings: readonly Standing[]): Figure {
  const ratio = standings.find(({ peer }) => peer === subject)?.ratio ?? Number.NaN;
  return { id, ...judge(ratio, target) };
}

/** Returns what became of the claims about servers that were all measured. */
export function toVerdicts({ comparisons }: Figures): Verdict[] {
  return comparisons.flatMap(({ comparison: { title, claims = [] }, standings }) =>
    claims
      .filter(({ over }) => over.every((peer) => standings.some((one) => one.peer === peer)))
      .map((claim) => toVerdict(claim, { title, standings })),
  );
}

function toVerdict(
  { subject, over, target }: Claim,
  { title, standings }: { title: string; standings: readonly Standing[] },
): Verdict {
  const costsOf = (name: string) => standings.find(({ peer }) => peer === name)?.costs ?? [];
  const ratios = over.map((peer) => medianRatio(costsOf(peer), costsOf(subject)));
  const claim = `${title}: ${subject} against ${over.join(', ')}`;
  return { claim, ...judge(Math.min(...ratios), target) };
}

function judge(ratio: number, target: number): Omit<Figure, 'id'> {
  const met = ratio >= target * (1 - TOLERANCE);
  return { ratio: round(ratio), target: round(target), met };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
