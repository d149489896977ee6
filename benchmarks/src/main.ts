import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { toChart } from './chart.ts';
import type { Effort } from './compare.ts';
import { pin } from './cores.ts';
import { measureAll } from './figures.ts';
import { profile } from './profile.ts';
import { toMarkdown } from './report.ts';

const EFFORTS: Record<string, Effort> = {
  full: { rounds: 9, callsPerRound: 6_000, warmUpCalls: 6_000 },
  quick: { rounds: 3, callsPerRound: 2_000, warmUpCalls: 2_000 },
};

const DOCS = new URL('../../docs/', import.meta.url);

const [mode = 'full', peer = 'duet-whole-server'] = process.argv.slice(2);
if (mode === 'profile') {
  const { file, top } = await profile(peer, '/articles/how-to-write-an-api-7');
  for (const line of top) say(line);
  say(`Open ${file} in the performance panel of a browser's developer tools.`);
  process.exit();
}

const effort = EFFORTS[mode];
if (!effort) {
  say(
    `Unknown mode "${mode}": use one of ${Object.keys(EFFORTS).join(', ')} or profile, or none for full.`,
  );
  process.exit(1);
}
// The load keeps off the core of the server under test.
if (availableParallelism() > 1) pin(process.pid, 1);

const figures = await measureAll(effort, say);
for (const { id, ratio, target, met } of figures.rows) {
  say(`${met ? '✓' : '✗'} ${id.padEnd(20)} ${String(ratio).padStart(6)}  (target ${target})`);
}
// A quick look is no record.
if (mode === 'full') {
  await writeFile(new URL('benchmarks.md', DOCS), toMarkdown(figures));
  await writeFile(new URL('benchmarks.json', DOCS), `${JSON.stringify(figures.rows, null, 2)}\n`);
  await writeFile(new URL('benchmarks.svg', DOCS), toChart(figures.rows));
  say('Written to docs/benchmarks.md, docs/benchmarks.json and docs/benchmarks.svg');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
