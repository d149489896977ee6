import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isPinned, pin } from './cores.ts';
import { describeProfile, describeRow, describeVerdict } from './describe.ts';
import { EFFORTS, type Effort } from './effort.ts';
import { toRows, toVerdicts } from './figures.ts';
import { toIds } from './ids.ts';
import { measure, prepare } from './measure.ts';
import { profile } from './profile.ts';
import { createServerPool } from './server-pool.ts';
import { writeRecord } from './write-record.ts';

/** So many rounds make a record. */
const ROUNDS_OF_A_RECORD = 9;

const DOCS = new URL('../../docs/', import.meta.url);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, to: { type: 'string' } },
  });
  const [mode = 'full', ...names] = positionals;
  // The load keeps off the core of the server under test.
  if (isPinned) pin(process.pid, 1);
  if (mode === 'profile') await runProfile(names);
  else await runFigures({ mode, names, ...values });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

interface Arguments {
  mode: string;
  names: readonly string[];
  rounds?: string | undefined;
  to?: string | undefined;
}

async function runFigures({ mode, names, rounds, to }: Arguments): Promise<void> {
  const effort = toEffort(mode, rounds);
  const ids = toIds(names);
  const started = performance.now();
  const figures = await measure({ effort, ids }, say);
  const minutes = (performance.now() - started) / 60_000;

  for (const verdict of toVerdicts(figures)) say(describeVerdict(verdict));
  for (const row of toRows(figures)) say(describeRow(row));
  say(`It took ${minutes.toFixed(1)} minutes.`);

  // Neither a quick look nor a part is a record.
  const isRecord = mode === 'full' && names.length === 0 && effort.rounds >= ROUNDS_OF_A_RECORD;
  const folder = to ? pathToFileURL(`${resolve(to)}/`) : DOCS;
  if (isRecord || to) say(await writeRecord(folder, { figures, effort, minutes }));
}

function toEffort(mode: string, rounds: string | undefined): Effort {
  const effort = Object.entries(EFFORTS).find(([name]) => name === mode)?.[1];
  if (!effort) {
    const modes = Object.keys(EFFORTS).join(', ');
    throw new Error(`Unknown mode "${mode}": use one of ${modes} or profile, or none for full.`);
  }
  if (rounds === undefined) return effort;
  if (!(Number(rounds) >= 1)) throw new Error(`--rounds takes a number from 1, not "${rounds}".`);
  return { ...effort, rounds: Number(rounds) };
}

async function runProfile([name = 'rest-one-contract', peer]: readonly string[]): Promise<void> {
  const [id] = [...toIds([name])];
  const servers = createServerPool();
  try {
    const { comparisons } = await prepare(toIds([name]), say);
    const comparison = comparisons.find(({ goals }) => goals.some((goal) => goal.id === id));
    if (!id || !comparison) throw new Error(`${name} is no comparison under load.`);
    const tools = { effort: EFFORTS.full, servers };
    for (const line of describeProfile(await profile({ comparison, id, peer }, tools))) say(line);
  } finally {
    await servers.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
