import type { KeyObject } from 'node:crypto';
import type { EntityManager, SessionSettings } from '@duet/db';
import type { IdempotencyKey } from '@duet/idempotency';
import type { FileStorage } from '@duet/storage';
import type { ArticleEvents } from './article/article.events.ts';
import type { Role } from './user/user.schema.ts';

/** Who is calling, as plain data: nothing here is bound to a database or to a face. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
  readonly sessionId: string;
}

/** Where a session is used from, as the owner sees it in the list of their sessions. */
export interface Device {
  readonly userAgent: string;
  readonly address: string;
}

/** How a procedure hands the caller a session without knowing how it travels. */
export interface SessionToken {
  /** The token that came with the request, valid or not. */
  readonly current: string | null;
  /** Throws when the caller could not be told of a change any more: ask before the work is done. */
  assertChangeable(): void;
  issue(token: string, expiresAt: Date): void;
  clear(): void;
}

/** The key that makes a write safe to retry. */
export interface StoredIdempotencyKey extends IdempotencyKey {
  /** How long the reply is kept. */
  readonly keepMs: number;
}

/** Where the bytes of files are, and how a client gets at them. */
export interface Files {
  readonly storage: FileStorage;
  /** Returns where a file can be fetched from, relative to the server. */
  readonly toUrl: (id: string) => string;
}

/** What a face supplies for each request. */
export interface Context {
  readonly em: EntityManager;
  readonly principal: Principal | null;
  readonly requestId: string;
  readonly device: Device;
  readonly sessionToken: SessionToken;
  readonly sessionSettings: SessionSettings;
  readonly idempotencyKey: StoredIdempotencyKey | null;
  readonly articleEvents: ArticleEvents;
  readonly files: Files;
  /** Signs the cursors of lists, see `createCursorKey`. */
  readonly cursorKey: KeyObject;
}
