import { Client } from 'pg';
import {
  chosenEngine,
  isContinuousIntegration,
  type TestEngine,
  testDatabaseUrl,
} from './engine.ts';

export interface TestDatabaseProject {
  extends: true;
  test: { name: TestEngine; env: { TEST_DATABASE: TestEngine } };
}

/**
 * Returns vitest projects that run a suite on every database there is: always on PGlite, and on PostgreSQL when a server
 * answers. Without one it says so loudly, and in CI it throws. TEST_DATABASE names a single engine to run on.
 */
export async function testDatabaseProjects(): Promise<TestDatabaseProject[]> {
  const chosen = chosenEngine();
  if (chosen === 'pglite') return [projectOn('pglite')];

  const isThere = await isPostgresqlThere();
  if (!isThere) refuseOrWarn(chosen);
  if (chosen) return [projectOn(chosen)];
  return isThere ? [projectOn('pglite'), projectOn('postgresql')] : [projectOn('pglite')];
}

function projectOn(engine: TestEngine): TestDatabaseProject {
  return { extends: true, test: { name: engine, env: { TEST_DATABASE: engine } } };
}

function refuseOrWarn(chosen: TestEngine | null): void {
  const message =
    `PostgreSQL does not answer at ${withoutPassword(testDatabaseUrl())}. ` +
    'Start one there, or name another with TEST_DATABASE_URL (its user must be allowed to create databases).';
  if (chosen || isContinuousIntegration()) throw new Error(message);
  process.stderr.write(`\n!!! SKIPPED: the tests on PostgreSQL. ${message}\n\n`);
}

async function isPostgresqlThere(): Promise<boolean> {
  const client = new Client({
    connectionString: testDatabaseUrl(),
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  parsed.password = '';
  return parsed.href;
}
