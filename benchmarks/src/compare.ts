import { type Call, sendMany, sendOnce } from './load.ts';
import { type ServerProcess, startPeer } from './server-process.ts';
import { median } from './statistics.ts';

/** Peers that answer one call alike, and whom they are compared with. */
export interface Comparison {
  /** What is compared, in a heading. */
  readonly title: string;
  readonly call: Call;
  /** The peer that counts as 1. */
  readonly base: string;
  readonly peers: readonly string[];
  /** The path of the call where a peer has it elsewhere. */
  readonly paths?: Readonly<Record<string, string>>;
}

/** How long to measure. */
export interface Effort {
  readonly rounds: number;
  readonly callsPerRound: number;
  readonly warmUpCalls: number;
}

/** What one peer came to. */
export interface Standing {
  readonly peer: string;
  readonly lacks?: string | undefined;
  /** The median of the rounds. */
  readonly cpuMicroseconds: number;
  /** How much more it could carry than the base: the median of the ratios within each round. */
  readonly ratio: number;
}

/** Starts the peers, checks that they answer alike, and measures them in rounds that take turns. */
export async function compare(
  { call, base, peers, paths = {} }: Comparison,
  effort: Effort,
): Promise<Standing[]> {
  const servers: ServerProcess[] = [];
  try {
    for (const name of new Set([base, ...peers])) servers.push(await startPeer(name));
    const callOf = ({ name }: ServerProcess) => ({ ...call, path: paths[name] ?? call.path });
    await assertEqualAnswers(servers, callOf);
    for (const server of servers) await sendMany(server.url, callOf(server), effort.warmUpCalls);

    const costs = new Map(servers.map((server) => [server.name, [] as number[]]));
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const server of inTurn(servers, round)) {
        costs.get(server.name)?.push(await measure(server, callOf(server), effort.callsPerRound));
      }
    }
    return toStandings(servers, costs, base);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function assertEqualAnswers(
  servers: readonly ServerProcess[],
  callOf: (server: ServerProcess) => Call,
): Promise<void> {
  const answers = await Promise.all(
    servers.map(async (server) => ({
      name: server.name,
      body: await sendOnce(server.url, callOf(server)),
    })),
  );
  const [first] = answers;
  for (const { name, body } of answers) {
    if (body === first?.body) continue;
    throw new Error(`${name} answers something else than ${first?.name}:\n${body}\n${first?.body}`);
  }
}

/** Nobody is always first, nor always behind the same one. */
function inTurn<TServer>(servers: readonly TServer[], round: number): TServer[] {
  const start = (round * 3) % servers.length;
  const turned = [...servers.slice(start), ...servers.slice(0, start)];
  return round % 2 === 0 ? turned : turned.toReversed();
}

/** Returns the CPU microseconds that a call costs the server. */
async function measure(server: ServerProcess, call: Call, amount: number): Promise<number> {
  const before = server.cpuMicroseconds();
  await sendMany(server.url, call, amount);
  return (server.cpuMicroseconds() - before) / amount;
}

function toStandings(
  servers: readonly ServerProcess[],
  costs: ReadonlyMap<string, number[]>,
  base: string,
): Standing[] {
  const baseCosts = costs.get(base) ?? [];
  const standings = servers.map(({ name, lacks }) => {
    const own = costs.get(name) ?? [];
    const ratios = own.map((cost, round) => (baseCosts[round] ?? Number.NaN) / cost);
    return { peer: name, lacks, cpuMicroseconds: median(own), ratio: median(ratios) };
  });
  return standings.sort((a, b) => b.ratio - a.ratio);
}
