import { type Database, toDatabase } from '../database.ts';
import { openPglite } from '../pglite.ts';
import { emptyTables } from './empty-tables.ts';
import { loadMigratedImage } from './pglite-image.ts';
import type { TestDatabasePool } from './test-database.ts';

/** What is given back is emptied and used again, because each instance holds some 200 MB. */
export async function createPglitePool(): Promise<TestDatabasePool> {
  const image = await loadMigratedImage();
  const free: Database[] = [];
  return {
    take: async () => free.pop() ?? toDatabase(await openPglite({ loadDataDir: image })),
    async giveBack(database) {
      await emptyTables(database);
      free.push(database);
    },
  };
}
