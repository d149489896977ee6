import { createDatabase, type Database } from '../database.ts';

export async function createTestDatabase(): Promise<Database & AsyncDisposable> {
  const database = await createDatabase();
  await database.migrate();
  return { ...database, [Symbol.asyncDispose]: () => database.close() };
}
