/** Nothing is stored under the key. */
export class ObjectNotFoundError extends Error {
  override readonly name = 'ObjectNotFoundError';

  constructor(key: string, cause?: unknown) {
    super(`There is no object ${key} in the storage`, { cause });
  }
}

/** The storage cannot be used at the moment. The message is for the log: it names the place. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}
