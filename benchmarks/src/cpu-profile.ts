/** A CPU profile as V8 writes it, as far as it is read here. */
export interface CpuProfile {
  nodes: { id: number; callFrame: CallFrame }[];
  samples: number[];
  timeDeltas: number[];
}

interface CallFrame {
  functionName: string;
  url: string;
  lineNumber: number;
}

/** A part of the time that was not idle, from 0 to 1. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Returns how the time of a profile is shared out among the names that functions get, the largest first. */
export function toShares(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (frame: CallFrame) => string,
): Share[] {
  const idle = new Set(nodes.filter(isIdle).map(({ id }) => id));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  let total = 0;
  samples.forEach((id, index) => {
    if (idle.has(id)) return;
    const name = names.get(id) ?? '';
    const time = timeDeltas[index] ?? 0;
    times.set(name, (times.get(name) ?? 0) + time);
    total += time;
  });
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .sort((a, b) => b.share - a.share);
}

function isIdle({ callFrame }: CpuProfile['nodes'][number]): boolean {
  return callFrame.functionName === '(idle)';
}

/** Returns the package that a function is from, or what else it belongs to. */
export function groupOf({ functionName, url }: CallFrame): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url.startsWith('node:')) return 'Node.js';
  const [, dependency] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (dependency) return dependency;
  const [, folder] = /\/(?:packages|apps)\/([^/]+)\//.exec(url) ?? [];
  if (folder) return `@duet/${folder}`;
  return url.includes('/benchmarks/') ? 'the router of the benchmark' : NATIVE;
}

/** What V8 gives no file: system calls above all, `JSON` and the like, and code that was made at run time, such as zod's parsers. */
const NATIVE = 'native and generated code';

/** Returns a function's name and where it stands. */
export function placeOf({ functionName, url, lineNumber }: CallFrame): string {
  const place = url.replace(/^.*\/(node_modules|packages|apps)\//, '');
  const name = functionName || 'anonymous';
  return place ? `${name}  ${place}:${lineNumber + 1}` : name;
}
