export type TestEngine = 'pglite' | 'postgresql';

/** Returns the engine that this test run asked for with TEST_DATABASE, or null when it did not say. */
export function chosenEngine(): TestEngine | null {
  const chosen = variable('TEST_DATABASE');
  if (!chosen) return null;
  if (chosen === 'pglite' || chosen === 'postgresql') return chosen;
  throw new Error(`TEST_DATABASE is ${chosen}: it must be pglite or postgresql.`);
}

/** Returns where the tests may create databases of their own, or the place of one of these. */
export function testDatabaseUrl(name?: string): string {
  const url = new URL(variable('TEST_DATABASE_URL') || 'postgres://postgres@127.0.0.1:5432/test');
  if (name) url.pathname = `/${name}`;
  return url.href;
}

export function isContinuousIntegration(): boolean {
  return variable('CI') === 'true';
}

function variable(name: string): string | undefined {
  // biome-ignore lint/style/noProcessEnv: Vitest hands a project its settings as variables, and has no other way before a test runs.
  return process.env[name];
}
