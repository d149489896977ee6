/** Tells the workers and the servers of a run where its logs are kept. */
const VARIABLE = 'DUET_TEST_LOGS';

/** Returns the folder with the logs of the run and the secrets that were sent in it; without one, nobody looks for leaks. */
export function findLogFolder(): string | undefined {
  // biome-ignore lint/style/noProcessEnv: the only way from the main process of a run to all of its others.
  return process.env[VARIABLE];
}

/** Says where it is, to every process that is started from now on. */
export function announceLogFolder(folder: string): void {
  // biome-ignore lint/style/noProcessEnv: see above.
  process.env[VARIABLE] = folder;
}
