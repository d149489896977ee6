import { compare, type Effort, type Standing } from './compare.ts';
import { GOALS } from './comparisons.ts';
import { type Footprint, measureFootprint } from './footprint.ts';
import { measureTypeCheck } from './type-check.ts';

/** One row of `docs/benchmarks.json`. A ratio of 1 is as good as the base, or exactly the limit. */
export interface Figure {
  readonly id: string;
  readonly ratio: number;
  readonly target: number;
  readonly met: boolean;
}

/** Everything that one run measured. */
export interface Figures {
  readonly comparisons: readonly { id: string; title: string; standings: readonly Standing[] }[];
  readonly footprint: Footprint;
  /** Seconds by number of procedures. */
  readonly typeCheck: ReadonlyMap<number, number>;
  readonly rows: readonly Figure[];
}

/** What is left to noise between two runs. */
const TOLERANCE = 0.1;

const START_UP_LIMIT_MS = 250;
const MEMORY_LIMIT_MB = 120;
const TYPE_CHECK_LIMIT_S = 2.5;
const TYPE_CHECK_SIZES = [100, 300, 1_000];
const STARTS = 5;

/** Measures everything, and says on the way what it is at. */
export async function measureAll(effort: Effort, report: (line: string) => void): Promise<Figures> {
  const comparisons = [];
  const rows: Figure[] = [];
  for (const goal of GOALS) {
    report(goal.title);
    const standings = await compare(goal, effort);
    const ratio = standings.find(({ peer }) => peer === goal.subject)?.ratio ?? Number.NaN;
    comparisons.push({ id: goal.id, title: goal.title, standings });
    rows.push(toFigure(goal.id, ratio, goal.target));
  }

  report('Start-up and memory');
  const footprint = await measureFootprint('duet', STARTS);
  rows.push(toFigure('start-up', START_UP_LIMIT_MS / footprint.readyAfterMs, 1));
  rows.push(toFigure('memory', MEMORY_LIMIT_MB / footprint.residentMegabytes, 1));

  report('Type check');
  const typeCheck = new Map(TYPE_CHECK_SIZES.map((size) => [size, measureTypeCheck(size)]));
  const seconds = typeCheck.get(300) ?? Number.NaN;
  rows.push(toFigure('types-300', TYPE_CHECK_LIMIT_S / seconds, 1));
  return { comparisons, footprint, typeCheck, rows };
}

function toFigure(id: string, ratio: number, target: number): Figure {
  const rounded = Math.round(ratio * 100) / 100;
  return { id, ratio: rounded, target, met: rounded >= target * (1 - TOLERANCE) };
}
