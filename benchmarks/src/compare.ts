import { isDeepStrictEqual } from 'node:util';
import { type Backends, watchBackends } from './backends.ts';
import { type Comparison, peersOf } from './comparison.ts';
import type { Effort } from './effort.ts';
import { type Call, sendMany, sendOnce, toAmount } from './load.ts';
import type { ServerPool } from './server-pool.ts';
import type { ServerProcess } from './server-process.ts';
import { median, medianRatio } from './statistics.ts';
import { warmUp } from './warm-up.ts';

/** What one peer came to. */
export interface Standing {
  readonly peer: string;
  readonly lacks?: string | undefined;
  /** CPU microseconds per call, by round. */
  readonly costs: readonly number[];
  /** Their median. */
  readonly cpuMicroseconds: number;
  /** How much more it could carry than the base: the median of the ratios within each round. */
  readonly ratio: number;
}

/** A peer, the call as it takes it, and the database that works for it. */
interface Entrant {
  readonly server: ServerProcess;
  readonly call: Call;
  readonly backends: Backends | null;
}

/** Checks that the peers answer alike, and measures them in rounds that take turns. The best comes first. */
export async function compare(
  comparison: Comparison,
  { effort, servers }: { effort: Effort; servers: ServerPool },
): Promise<Standing[]> {
  const { databaseUrl } = comparison;
  const backends = databaseUrl === undefined ? null : await watchBackends(databaseUrl);
  try {
    const entrants: Entrant[] = [];
    for (const name of peersOf(comparison)) {
      const server = await servers.get(name, { databaseUrl });
      const path = comparison.paths?.[name] ?? comparison.call.path;
      entrants.push({ server, call: { ...comparison.call, path }, backends });
    }
    await assertEqualAnswers(entrants, comparison.comparable);
    return toStandings(await measureRounds(entrants, effort), comparison.base);
  } finally {
    await backends?.close();
  }
}

async function assertEqualAnswers(
  entrants: readonly Entrant[],
  comparable: (body: string) => unknown = (body) => body,
): Promise<void> {
  const answers = await Promise.all(
    entrants.map(async ({ server: { name, url }, call }) => ({
      name,
      body: comparable(await sendOnce(url, call)),
    })),
  );
  const [first] = answers;
  for (const { name, body } of answers) {
    if (isDeepStrictEqual(body, first?.body)) continue;
    throw new Error(
      `${name} answers something else than ${first?.name}:\n${JSON.stringify(body)}\n${JSON.stringify(first?.body)}`,
    );
  }
}

/** An entrant that is warm, how many calls fill a round, and what a call cost in each. */
interface Score extends Entrant {
  readonly amount: number;
  readonly costs: number[];
}

async function measureRounds(entrants: readonly Entrant[], effort: Effort): Promise<Score[]> {
  const scores: Score[] = [];
  for (const entrant of entrants) {
    const perSecond = await warmUp(entrant.server, entrant.call, effort.warmUpCpuSeconds);
    scores.push({ ...entrant, amount: toAmount(perSecond, effort.secondsPerRound), costs: [] });
  }
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const score of inTurn(scores, round)) score.costs.push(await measure(score));
  }
  return scores;
}

/** Nobody is always first, nor always behind the same one. */
function inTurn<TItem>(items: readonly TItem[], round: number): TItem[] {
  const start = (round * 3) % items.length;
  const turned = [...items.slice(start), ...items.slice(0, start)];
  return round % 2 === 0 ? turned : turned.toReversed();
}

/** Returns the CPU microseconds that a call costs. */
async function measure({ amount, ...entrant }: Score): Promise<number> {
  const before = await readCpu(entrant);
  await sendMany(entrant.server.url, entrant.call, amount);
  return ((await readCpu(entrant)) - before) / amount;
}

async function readCpu({ server, backends }: Entrant): Promise<number> {
  return server.cpuMicroseconds() + ((await backends?.cpuMicroseconds(server.name)) ?? 0);
}

function toStandings(scores: readonly Score[], base: string): Standing[] {
  const baseCosts = scores.find(({ server }) => server.name === base)?.costs ?? [];
  const standings = scores.map(({ server, costs }) => ({
    peer: server.name,
    lacks: server.lacks,
    costs,
    cpuMicroseconds: median(costs),
    ratio: medianRatio(baseCosts, costs),
  }));
  return standings.sort((a, b) => b.ratio - a.ratio);
}
