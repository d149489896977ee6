import { DatabaseClosedError } from './database-errors.ts';

/**
 * Returns driver options in the form that MikroORM asks for whenever it connects, and a switch after which it may not. The ORM
 * reconnects by itself, so a late query would otherwise reopen a database that was closed.
 *
 * As a function they are also passed on as they are: plain options are cloned, and a clone of a Blob cannot be read.
 */
export function closableOptions<TOptions>(options: TOptions) {
  let isClosed = false;
  return {
    driverOptions(): TOptions {
      if (isClosed) throw new DatabaseClosedError('The database was closed.');
      return options;
    },
    forbid(): void {
      isClosed = true;
    },
  };
}
