export { createFolderStorage } from './folder-storage.ts';
export type { ByteRange, FileStorage, ListedObject, StoredObject } from './storage.ts';
export { ObjectNotFoundError, StorageUnavailableError } from './storage-errors.ts';
