export { createFolderStorage } from './folder-storage.ts';
export { createS3Storage, type S3StorageOptions, type S3Timeouts } from './s3-storage.ts';
export type { ByteRange, FileStorage, ListedObject, StoredObject } from './storage.ts';
export { ObjectNotFoundError, StorageUnavailableError } from './storage-errors.ts';
