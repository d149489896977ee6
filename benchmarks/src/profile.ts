import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sendMany } from './load.ts';
import { startPeer } from './server-process.ts';

const FOLDER = fileURLToPath(new URL('../profiles/', import.meta.url));
const CALLS = 40_000;
const SHOWN = 30;

/** A CPU profile as V8 writes it, as far as it is read here. */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Writes a CPU profile of a peer under load, and returns where it lies and the functions that took most of the time. */
export async function profile(
  name: string,
  path: string,
): Promise<{ file: string; top: string[] }> {
  await mkdir(FOLDER, { recursive: true });
  const file = `${FOLDER}${name}.cpuprofile`;
  await rm(file, { force: true });
  const options = ['--cpu-prof', `--cpu-prof-dir=${FOLDER}`, `--cpu-prof-name=${name}.cpuprofile`];
  const server = await startPeer(name, options);
  try {
    await sendMany(server.url, { method: 'GET', path }, CALLS);
  } finally {
    await server.stop();
  }
  return { file, top: summarize(JSON.parse(await readFile(file, 'utf8'))) };
}

function summarize({ nodes, samples, timeDeltas }: CpuProfile): string[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, describe(callFrame)]));
  const selfTimes = new Map<string, number>();
  samples.forEach((id, index) => {
    const name = names.get(id) ?? '';
    selfTimes.set(name, (selfTimes.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  });
  selfTimes.delete('(idle)');

  const total = [...selfTimes.values()].reduce((sum, time) => sum + time, 0);
  return [...selfTimes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([name, time]) => `${((time / total) * 100).toFixed(1).padStart(5)} %  ${name}`);
}

function describe({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']) {
  const place = url.replace(/^.*\/(node_modules|packages|apps)\//, '');
  const name = functionName || 'anonymous';
  return place ? `${name}  ${place}:${lineNumber + 1}` : name;
}
