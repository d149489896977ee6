import { BEHAVIOUR_NAMES } from './behaviours.ts';
import type { Figures } from './figures.ts';
import { toCell, toTable } from './markdown-table.ts';

/** Returns the table of what each server does. */
export function writeBehaviours({ behaviours }: Figures): string[] {
  if (behaviours.length === 0) return [];
  return [
    '## What each server does besides answering',
    '',
    'Found out by asking each of them, as it stands here: most can do more with more code or more plugins. An output is checked when an answer',
    'that its schema forbids does not go out. The entity tag of `@duet/rest` is made from the version of a row.',
    '',
    ...toTable(
      ['server', ...BEHAVIOUR_NAMES],
      behaviours.map(({ peer, does }) => [
        peer,
        ...BEHAVIOUR_NAMES.map((name) => (does.has(name) ? '✓' : '')),
      ]),
    ),
  ];
}

/** Returns the section of a comparison. */
export function writeComparison(
  { comparison, standings }: Figures['comparisons'][number],
  { behaviours }: Figures,
): string[] {
  const ids = comparison.goals.map(({ id }) => `\`${id}\``).join(', ');
  return [
    `## ${comparison.title}`,
    '',
    `${ids}. The base is ${comparison.base}.`,
    '',
    ...toTable(
      ['server', 'CPU µs:', 'ratio:', 'leaves undone'],
      standings.map(({ peer, cpuMicroseconds, ratio, lacks }) => [
        peer,
        cpuMicroseconds.toFixed(1),
        toCell(ratio),
        [...findUnchecked(peer, behaviours), ...(lacks ? [lacks] : [])].join(', '),
      ]),
    ),
  ];
}

/** Of what a server may leave undone, the checks cost most, so that they stand beside its figures. */
function findUnchecked(peer: string, behaviours: Figures['behaviours']): string[] {
  const does = behaviours.find((behaviour) => behaviour.peer === peer)?.does;
  const checks = BEHAVIOUR_NAMES.filter((name) => name.endsWith(' check'));
  return does ? checks.filter((name) => !does.has(name)).map((name) => `no ${name}`) : [];
}
