import { cpus } from 'node:os';
import type { Figures } from './figures.ts';
import { toTable } from './markdown-table.ts';

/** Sections of what is no comparison under load. Each is empty when its figures are. */
export function writeFootprints({ footprints }: Figures): string[] {
  if (footprints.length === 0) return [];
  return [
    '## Start-up, and memory after load',
    '',
    'From before the process is there until it listens, when Node finds the code compiled by the start before, and when it does not, as after an update.',
    'Memory is what is resident after 15,000 calls: reads, lists and writes. `start-up` and `memory` are the ratios of the server that is further from its limit.',
    '',
    ...toTable(
      ['server', 'ready after:', 'limit:', 'first start:', 'memory:', 'limit:'],
      footprints.map(({ title, limits, readyAfterMs, firstReadyAfterMs, residentMegabytes }) => [
        title,
        `${readyAfterMs.toFixed(0)} ms`,
        `${limits.readyAfterMs} ms`,
        `${firstReadyAfterMs.toFixed(0)} ms`,
        `${residentMegabytes.toFixed(0)} MB`,
        `${limits.residentMegabytes} MB`,
      ]),
    ),
  ];
}

export function writeTypeChecks({ typeChecks }: Figures): string[] {
  if (typeChecks.size === 0) return [];
  return [
    '## Type check of a router and a client of it',
    '',
    ...toTable(
      ['procedures:', 'seconds:'],
      [...typeChecks].map(([size, seconds]) => [size.toLocaleString('en'), seconds.toFixed(2)]),
    ),
  ];
}

export function writeCrews({ crews }: Figures): string[] {
  if (crews.length === 0) return [];
  return [
    '## Processes on one PostgreSQL',
    '',
    `Reading one article from the whole API. The processes share the connections of the load evenly, as behind a balancer. They, the database and the load share ${cpus().length} cores,`,
    'so that calls per second end where the cores do; the CPU per call says what another process costs.',
    '',
    ...toTable(
      ['processes:', 'calls per second:', 'CPU µs of Node.js:', 'CPU µs of PostgreSQL:'],
      crews.map(({ processes, callsPerSecond, serverMicroseconds, databaseMicroseconds }) => [
        String(processes),
        callsPerSecond.toFixed(0),
        serverMicroseconds.toFixed(1),
        databaseMicroseconds.toFixed(1),
      ]),
    ),
  ];
}

/** What takes less stands together at the end. */
const LEAST_SHARE = 0.01;

export function writeProfiles({ profiles }: Figures): string[] {
  if (profiles.length === 0) return [];
  return [
    '## Where the time goes',
    '',
    'Shares of the time that Node.js was busy in. `npx -y pnpm@12.21.0 bench profile pg-one` has them by function, and writes a profile for the developer tools of browsers.',
    '',
    ...profiles.flatMap(({ id, peer, groups }) => {
      const large = groups.filter(({ share }) => share >= LEAST_SHARE);
      const rest = 1 - large.reduce((sum, { share }) => sum + share, 0);
      const named = [...large, { name: 'everything else', share: rest }];
      const list = named.map(({ name, share }) => `${name} ${(share * 100).toFixed(0)} %`);
      return [`- \`${id}\` (${peer}): ${list.join(' · ')}`];
    }),
    '',
  ];
}
