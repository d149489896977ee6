import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const START_TIMEOUT_MS = 60_000;

/** Waits until a process says that it is ready. Rejects with what it wrote when it ends before, or takes too long. */
export async function waitFor<TReady>(
  ready: Promise<TReady>,
  { child, name }: { child: ChildProcess; name: string },
): Promise<TReady> {
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  const end = once(child, 'exit', { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
  return Promise.race([
    ready,
    end.then(
      () => Promise.reject(new Error(`${name} ended before it listened:\n${complaint}`)),
      () => Promise.reject(new Error(`${name} does not listen:\n${complaint}`)),
    ),
  ]);
}
