import type { Readable } from 'node:stream';

/** Where files are kept. What is stored under a key never changes: other bytes get another key. */
export interface FileStorage {
  /** Stores bytes under a new key, whole or not at all, and returns what arrived. */
  put(key: string, content: AsyncIterable<Uint8Array>, about: ContentType): Promise<StoredObject>;
  /** Opens the bytes of a key, or some of them. Throws `ObjectNotFoundError`. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Removes a key. One that is not there is fine. */
  delete(key: string): Promise<void>;
  /** Lists what is there, in no order. */
  list(): AsyncIterable<ListedObject>;
  /** Lets go of connections. */
  close(): void;
}

export interface ContentType {
  readonly contentType: string;
}

/** What arrived in the storage. */
export interface StoredObject {
  readonly size: number;
  /** The SHA-256 of the bytes in hexadecimal digits. */
  readonly sha256: string;
}

/** The first and the last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface ListedObject {
  readonly key: string;
  readonly storedAt: Date;
}
