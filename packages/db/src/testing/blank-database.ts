import { createDatabase, type Database, toDatabase } from '../database.ts';
import { openPglite } from '../pglite.ts';
import { chosenEngine } from './engine.ts';
import { loadBlankImage } from './pglite-image.ts';
import { createPostgresqlAddress } from './postgresql-address.ts';

export interface BlankDatabase extends AsyncDisposable {
  /** Opens the database once more, as another process would. In memory there is one for all. */
  open(): Promise<Database & AsyncDisposable>;
}

/** Makes a database without any table, for the tests of migrating. Gone when it is disposed of. */
export async function createBlankDatabase(): Promise<BlankDatabase> {
  return chosenEngine() === 'postgresql' ? createOnServer() : createInMemory();
}

async function createInMemory(): Promise<BlankDatabase> {
  const database = toDatabase(await openPglite({ loadDataDir: await loadBlankImage() }));
  return {
    open: async () => ({ ...database, [Symbol.asyncDispose]: database.close }),
    [Symbol.asyncDispose]: database.close,
  };
}

async function createOnServer(): Promise<BlankDatabase> {
  const address = await createPostgresqlAddress();
  return {
    async open() {
      const database = await createDatabase({ url: address.url });
      return { ...database, [Symbol.asyncDispose]: database.close };
    },
    [Symbol.asyncDispose]: () => address[Symbol.asyncDispose](),
  };
}
