import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Comparison } from './comparison.ts';
import { type CpuProfile, groupOf, placeOf, type Share, toShares } from './cpu-profile.ts';
import type { Effort } from './effort.ts';
import type { Id } from './ids.ts';
import { sendFor } from './load.ts';
import type { ServerPool } from './server-pool.ts';
import { warmUp } from './warm-up.ts';

const FOLDER = fileURLToPath(new URL('../profiles/', import.meta.url));

/** Where a server's time went under load. */
export interface Profile {
  readonly id: Id;
  readonly peer: string;
  /** The profile itself, for the tools of browsers. */
  readonly file: string;
  /** By package, the largest first. */
  readonly groups: readonly Share[];
  readonly functions: readonly Share[];
}

/** Writes a CPU profile of the server that decides about a goal, or of another one of the same comparison, when it is warm. */
export async function profile(
  { comparison, id, peer }: { comparison: Comparison; id: Id; peer?: string | undefined },
  { effort, servers }: { effort: Effort; servers: ServerPool },
): Promise<Profile> {
  const name = peer ?? comparison.goals.find((goal) => goal.id === id)?.subject ?? comparison.base;
  const { databaseUrl, paths } = comparison;
  const call = { ...comparison.call, path: paths?.[name] ?? comparison.call.path };
  const server = await servers.get(name, { databaseUrl });

  await mkdir(FOLDER, { recursive: true });
  const file = `${FOLDER}${id}-${name}.cpuprofile`;
  await warmUp(server, call, effort.warmUpCpuSeconds);
  await server.profile(file, async () => {
    await sendFor(effort.rounds * effort.secondsPerRound, server.url, call);
  });
  const written: CpuProfile = JSON.parse(await readFile(file, 'utf8'));
  return {
    id,
    peer: name,
    file,
    groups: toShares(written, groupOf),
    functions: toShares(written, placeOf),
  };
}
