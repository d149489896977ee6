/** The database cannot be used: not there, not reachable, or not willing. The message says where it was looked for and what to do. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** The database was closed. Without this the ORM would quietly open it again, in a folder that is no longer locked. */
export class DatabaseClosedError extends Error {
  override readonly name = 'DatabaseClosedError';
}

/** What the system says of a folder that cannot be used, and what to do. */
const FOLDER_REASONS: Record<string, string> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  ERR_SQLITE_ERROR: 'no file can be written there',
};

/** Translates why a data folder cannot be opened; anything unknown stays as it is. */
export function toFolderError(folder: string, cause: unknown): unknown {
  const reason = FOLDER_REASONS[errorCode(cause)];
  if (!reason) return cause;
  const message = `The data folder ${folder} cannot be used: ${reason}. Choose another folder with DATA_DIR, or set DATABASE_URL.`;
  return new DatabaseUnavailableError(message, { cause });
}

/** Another process has the embedded database open. Two writers on one folder would destroy it. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
  readonly folder: string;
  readonly ownerPid: number | null;

  constructor(folder: string, ownerPid: number | null) {
    const owner = ownerPid === null ? 'another process' : `process ${ownerPid}`;
    super(
      `The data folder ${folder} is in use by ${owner}. Stop that process, choose another folder with DATA_DIR, ` +
        'or set DATABASE_URL to share one PostgreSQL between processes.',
    );
    this.folder = folder;
    this.ownerPid = ownerPid;
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Start PostgreSQL, or correct DATABASE_URL',
  ENOTFOUND: 'the host name is unknown. Correct the host in DATABASE_URL',
  EAI_AGAIN:
    'the host name cannot be looked up. Check the network, or correct the host in DATABASE_URL',
  ETIMEDOUT: 'no answer in time. Check the network and the host in DATABASE_URL',
  ENOENT: 'the socket does not exist. Start PostgreSQL, or correct DATABASE_URL',
  '28P01': 'the password was refused. Correct the user and the password in DATABASE_URL',
  '28000': 'this user may not connect. Correct the user in DATABASE_URL',
  '3D000': 'there is no such database. Create it, or correct the name in DATABASE_URL',
  '53300': 'it has no connection left. Raise max_connections, or lower the pool size',
  '57P03': 'it is starting up. Try again in a moment',
};

/** Translates what the driver threw into a message that names the place and the mend, and never the password. */
export function toUnavailableError(place: string, cause: unknown): DatabaseUnavailableError {
  const reason =
    REASONS[errorCode(cause)] ?? 'no connection. Check that it runs and that DATABASE_URL is right';
  return new DatabaseUnavailableError(`Cannot use PostgreSQL at ${place}: ${reason}.`, { cause });
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The driver reports its own timeouts without a code.
  if (error.message.includes('timeout')) return 'ETIMEDOUT';
  return errorCode(error instanceof AggregateError ? error.errors[0] : error.cause);
}
