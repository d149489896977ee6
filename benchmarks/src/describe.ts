import type { Standing } from './compare.ts';
import type { Figure, Verdict } from './figures.ts';
import type { Footprint } from './footprint.ts';
import type { Crew } from './processes.ts';
import type { Profile } from './profile.ts';

const FUNCTIONS_SHOWN = 30;

/** Returns lines for the terminal. The least of the rounds is what a busy machine disturbed least. */
export function describeStandings(standings: readonly Standing[]): string[] {
  return standings.map(({ peer, costs, cpuMicroseconds, ratio }) => {
    const cost = cpuMicroseconds.toFixed(1).padStart(7);
    const least = Math.min(...costs).toFixed(1);
    return `    ${peer.padEnd(26)} ${cost} µs, at least ${least}  × ${ratio.toFixed(2)}`;
  });
}

export function describeFootprint(footprint: Footprint): string {
  const { title, readyAfterMs, firstReadyAfterMs, residentMegabytes } = footprint;
  const times = `${readyAfterMs.toFixed(0)} ms, first start ${firstReadyAfterMs.toFixed(0)} ms`;
  return `    ${title}: ${times}, ${residentMegabytes.toFixed(0)} MB`;
}

export function describeCrew(crew: Crew): string {
  const { processes, callsPerSecond, serverMicroseconds, databaseMicroseconds } = crew;
  const cost = `${serverMicroseconds.toFixed(0)} + ${databaseMicroseconds.toFixed(0)} µs`;
  return `    ${processes}: ${callsPerSecond.toFixed(0)} calls/s, ${cost}`;
}

export function describeRow({ id, ratio, target, met }: Figure): string {
  return `${met ? '✓' : '✗'} ${id.padEnd(20)} ${String(ratio).padStart(6)}  (target ${target})`;
}

export function describeVerdict({ claim, ratio, target, met }: Verdict): string {
  return `${met ? '✓' : '✗'} ${claim}: ${ratio}  (target ${target})`;
}

export function describeProfile({ peer, file, groups, functions }: Profile): string[] {
  return [
    `By package, of the time of ${peer} that was not idle:`,
    ...groups.map(describeShare),
    'By function, without what it calls:',
    ...functions.slice(0, FUNCTIONS_SHOWN).map(describeShare),
    `Open ${file} in the performance panel of a browser's developer tools.`,
  ];
}

function describeShare({ name, share }: { name: string; share: number }): string {
  return `${(share * 100).toFixed(1).padStart(6)} %  ${name}`;
}
