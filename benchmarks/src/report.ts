import { cpus } from 'node:os';
import { isPinned } from './cores.ts';
import type { Effort } from './effort.ts';
import { type Figures, TOLERANCE, toRows, toVerdicts } from './figures.ts';
import { toCell, toTable } from './markdown-table.ts';
import { writeBehaviours, writeComparison } from './report-comparisons.ts';
import { writeCrews, writeFootprints, writeProfiles, writeTypeChecks } from './report-costs.ts';

/** What was measured, how, and how long it took. */
export interface Run {
  readonly figures: Figures;
  readonly effort: Effort;
  readonly minutes: number;
}

/** Writes a run as the page that people read. */
export function toMarkdown(run: Run): string {
  const { figures } = run;
  return [
    ...writeIntroduction(run),
    ...writeTargets(figures),
    ...writeBehaviours(figures),
    ...figures.comparisons.flatMap((measured) => writeComparison(measured, figures)),
    ...writeFootprints(figures),
    ...writeTypeChecks(figures),
    ...writeCrews(figures),
    ...writeProfiles(figures),
    ...writeMethod(run),
  ].join('\n');
}

function writeIntroduction({ minutes }: Run): string[] {
  const [cpu] = cpus();
  return [
    '# Benchmarks',
    '',
    '<!-- Written by `pnpm bench`. What is written here by hand is lost: the story is in performance.md. -->',
    '',
    'How both faces compare with servers written by hand and with other frameworks. A ratio says how many times as many calls a server could carry as',
    'the base, by the time that its threads were on a core: more is better. Why the figures are what they are is in [performance.md](performance.md),',
    'how they are taken [below](#how-it-is-measured), and the same figures for programs in [benchmarks.json](benchmarks.json).',
    '',
    `Node ${process.versions.node}, ${cpus().length} cores, ${cpu?.model.trim() ?? 'unknown'}. Taken in ${minutes.toFixed(0)} minutes by \`npx -y pnpm@12.21.0 bench\`.`,
    '',
  ];
}

function writeTargets(figures: Figures): string[] {
  const verdicts = toVerdicts(figures);
  const besides = verdicts.map(({ claim, ratio, target, met }) => [
    claim,
    toCell(ratio),
    toCell(target),
    toWord(met),
  ]);
  return [
    '## Targets',
    '',
    `A target is met from ${TOLERANCE * 100} % below it on, which is what two runs differ by.`,
    '',
    '![Each figure against its target](benchmarks.svg)',
    '',
    ...toTable(
      ['figure', 'ratio:', 'target:', 'met'],
      toRows(figures).map(({ id, ratio, target, met }) => [
        id,
        toCell(ratio),
        toCell(target),
        toWord(met),
      ]),
    ),
    ...(besides.length > 0 ? toTable(['besides', 'ratio:', 'target:', 'met'], besides) : []),
  ];
}

function writeMethod({ effort }: Run): string[] {
  const pinning = isPinned
    ? 'Servers keep to one core and the load to another.'
    : 'This machine has a single core, which servers and load share.';
  return [
    '## How it is measured',
    '',
    'Each server is a process of its own and written as its own documentation writes it, in a file below `benchmarks/src/peers`. Before anything is measured, all',
    `answer the same call with the same bytes. ${pinning} After each has worked for ${effort.warmUpCpuSeconds} s of its own time, which V8 needs to compile what is hot, ${effort.rounds} rounds take turns, ${effort.secondsPerRound} s of load on 16 connections for each server in each, and`,
    'a different server comes first every time. CPU is what the scheduler accounts to all threads of the server, with the database to those of its connections, divided by the calls.',
    'The ratio is the median of the ratios within each round.',
    '',
    "`duet` has Node's `http: { optimizeEmptyRequests: true }`, as the product has it. Fastify's own documentation does not mention it, so the base does without;",
    'its figures with it are those of `fastify-optimized`. `duet` also answers with `ETag`, `Cache-Control`, `Vary` and `Link` and asks each call what it accepts, which the base does not.',
    "`pg-by-hand` reads and writes the same rows in statements written by hand, prepared and named, and checks the session and the key of a write; it validates nothing else. The `duet-whole-server` is the product's server around the router of the others.",
    '',
  ];
}

function toWord(met: boolean): string {
  return met ? 'yes' : '**no**';
}
