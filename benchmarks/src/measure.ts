import { prepareDatabase } from './bench-database.ts';
import { COMPARISONS } from './comparisons.ts';
import { DATABASE_IDS, databaseComparisons } from './database-comparisons.ts';
import { createFigures, type Figures } from './figures.ts';
import type { Id } from './ids.ts';
import { createServerPool } from './server-pool.ts';
import { type Order, planSteps } from './steps.ts';

/** Measures what is ordered, and says on the way what it is at and how much is left. */
export async function measure(order: Order, report: (line: string) => void): Promise<Figures> {
  const servers = createServerPool();
  try {
    const { database, comparisons } = await prepare(order.ids, report);
    const steps = planSteps({ ...order, servers, database, comparisons });
    const figures = createFigures();
    for (const [index, { title, run }] of steps.entries()) {
      report(`[${index + 1}/${steps.length}] ${title}`);
      for (const line of await run(figures)) report(line);
    }
    return figures;
  } finally {
    await servers.close();
  }
}

/** Returns every comparison that can be made. The database is filled only for those who ask for what comes from it. */
export async function prepare(ids: ReadonlySet<Id>, report: (line: string) => void) {
  if (!DATABASE_IDS.some((id) => ids.has(id))) return { database: null, comparisons: COMPARISONS };
  report('Filling the database');
  const database = await prepareDatabase();
  return { database, comparisons: [...COMPARISONS, ...databaseComparisons(database)] };
}
