import { observe } from './behaviours.ts';
import type { BenchDatabase } from './bench-database.ts';
import { compare } from './compare.ts';
import { type Comparison, narrow, peersOf } from './comparison.ts';
import { describeCrew, describeFootprint, describeStandings } from './describe.ts';
import type { Effort } from './effort.ts';
import { type Figures, TYPE_CHECK_LIMIT } from './figures.ts';
import { measureFootprints } from './footprint.ts';
import { IDS, type Id } from './ids.ts';
import { measureCrews } from './processes.ts';
import { profile } from './profile.ts';
import type { ServerPool } from './server-pool.ts';
import { measureTypeCheck } from './type-check.ts';

/** What to measure, and how thoroughly. */
export interface Order {
  readonly effort: Effort;
  readonly ids: ReadonlySet<Id>;
}

/** Whose time is told apart in the documentation. */
const PROFILED: readonly Id[] = ['rest-one-contract', 'pg-one', 'pg-list', 'pg-post'];
const TYPE_CHECK_SIZES = [100, TYPE_CHECK_LIMIT.procedures, 1_000];

interface Tools extends Order {
  readonly servers: ServerPool;
  readonly database: BenchDatabase | null;
  readonly comparisons: readonly Comparison[];
}

/** One thing to measure. It returns lines that are worth reading at once. */
export interface Step {
  readonly title: string;
  run(figures: Figures): Promise<string[]>;
}

/** Returns what an order takes, one after the other. Whatever has no id is for a whole run only. */
export function planSteps(tools: Tools): Step[] {
  const { ids, effort } = tools;
  const isWhole = !effort.isBrief && ids.size === IDS.length;
  return [
    ...planComparisons(tools),
    ...(isWhole ? planBehaviours(tools) : []),
    ...planFootprints(tools),
    ...(ids.has('types-300') ? planTypeChecks(effort) : []),
    ...(isWhole ? [...planProfiles(tools), ...planCrews(tools)] : []),
  ];
}

function planComparisons({ comparisons, ids, effort, servers }: Tools): Step[] {
  const narrowed = comparisons.flatMap((comparison) =>
    narrow(comparison, { ids, isBrief: effort.isBrief }),
  );
  return narrowed.map((comparison) => ({
    title: comparison.title,
    async run(figures) {
      const standings = await compare(comparison, { effort, servers });
      figures.comparisons.push({ comparison, standings });
      return describeStandings(standings);
    },
  }));
}

function planBehaviours({ comparisons: [rest], servers }: Tools): Step[] {
  if (!rest) return [];
  return [
    {
      title: 'What each server does besides answering',
      async run(figures) {
        figures.behaviours.push(...(await observe(peersOf(rest), servers)));
        return [];
      },
    },
  ];
}

function planFootprints({ database, ids, effort }: Tools): Step[] {
  if (!database || !(ids.has('start-up') || ids.has('memory'))) return [];
  return [
    {
      title: 'Start-up, and memory after load',
      async run(figures) {
        figures.footprints.push(...(await measureFootprints(database, effort.repeats)));
        return figures.footprints.map(describeFootprint);
      },
    },
  ];
}

function planTypeChecks({ isBrief, repeats }: Effort): Step[] {
  const sizes = isBrief ? [TYPE_CHECK_LIMIT.procedures] : TYPE_CHECK_SIZES;
  return sizes.map((size) => ({
    title: `Type check of ${size} procedures`,
    async run(figures) {
      const seconds = measureTypeCheck(size, isBrief ? 1 : repeats);
      figures.typeChecks.set(size, seconds);
      return [`    ${seconds.toFixed(2)} s`];
    },
  }));
}

function planProfiles({ comparisons, effort, servers }: Tools): Step[] {
  return PROFILED.flatMap((id) => {
    const comparison = comparisons.find(({ goals }) => goals.some((goal) => goal.id === id));
    if (!comparison) return [];
    return {
      title: `Where the time goes: ${comparison.title}`,
      async run(figures: Figures) {
        const written = await profile({ comparison, id }, { effort, servers });
        figures.profiles.push(written);
        return [`    ${written.file}`];
      },
    };
  });
}

function planCrews({ database, effort }: Tools): Step[] {
  if (!database) return [];
  return [
    {
      title: 'Processes on one PostgreSQL',
      async run(figures) {
        figures.crews.push(...(await measureCrews(database, effort)));
        return figures.crews.map(describeCrew);
      },
    },
  ];
}
