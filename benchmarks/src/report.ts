import { cpus } from 'node:os';
import type { Figures } from './figures.ts';

/** Writes the figures as the page that people read. */
export function toMarkdown({ comparisons, footprint, typeCheck, rows }: Figures): string {
  const [cpu] = cpus();
  return [
    '# Benchmarks',
    '',
    'Written by `pnpm bench`; the same figures for programs are in `benchmarks.json`. CPU is the time that the',
    "server's threads were on a core, per call, the median of the rounds. The ratio is how many times as many calls it could carry as",
    'the base, the median of the ratios within each round: more is better. Peers answer byte for byte alike; what one leaves undone stands beside it.',
    '',
    `Node ${process.versions.node}, ${cpus().length} cores, ${cpu?.model.trim() ?? 'unknown'}.`,
    '',
    '![Ratios to their targets](benchmarks.svg)',
    '',
    '| figure | ratio | target | met |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(
      ({ id, ratio, target, met }) => `| ${id} | ${ratio} | ${target} | ${met ? 'yes' : 'no'} |`,
    ),
    '',
    ...comparisons.flatMap(({ title, standings }) => [
      `## ${title}`,
      '',
      '| server | CPU µs | ratio | leaves undone |',
      '| --- | ---: | ---: | --- |',
      ...standings.map(
        ({ peer, cpuMicroseconds, ratio, lacks = '' }) =>
          `| ${peer} | ${cpuMicroseconds.toFixed(1)} | ${ratio.toFixed(2)} | ${lacks} |`,
      ),
      '',
    ]),
    '## Footprint of @duet/rest around three procedures',
    '',
    `Ready after ${Math.round(footprint.readyAfterMs)} ms, ${Math.round(footprint.residentMegabytes)} MB after load.`,
    '',
    '## Type check of a router and a client of it',
    '',
    ...[...typeCheck].map(([size, seconds]) => `- ${size} procedures: ${seconds.toFixed(1)} s`),
    '',
  ].join('\n');
}
