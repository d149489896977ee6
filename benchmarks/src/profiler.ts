import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';

const SAMPLE_EVERY_MICROSECONDS = 200;

const session = new Session();

/** Begins to note where this process spends its time. */
export async function startProfile(): Promise<void> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_MICROSECONDS });
  await session.post('Profiler.start');
}

/** Ends that, and writes what was noted, as the tools of browsers read it. */
export async function writeProfile(file: string): Promise<void> {
  const { profile } = await session.post('Profiler.stop');
  await writeFile(file, JSON.stringify(profile));
  session.disconnect();
}
