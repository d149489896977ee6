import type { KeyObject } from 'node:crypto';
import type { EntityManager, SessionSettings } from '@duet/db';
import type { IdempotencyKey } from '@duet/idempotency';
import type { Mailer } from '@duet/mail';
import type { Budget, Spending } from '@duet/rate-limits';
import type { FileStorage } from '@duet/storage';
import type { AccessTokens } from './access-token/access-tokens.ts';
import type { ArticleEvents } from './article/article.events.ts';
import type { ExternalSignIn } from './identity/external-sign-in.ts';
import type { ScopeDescription } from './scope.ts';
import type { Role } from './user/user.schema.ts';

/** Who is calling, as plain data: nothing here is bound to a database or to a face. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  readonly role: Role;
  readonly credential: Credential;
}

/** What the caller proved it with. */
export type Credential = SessionCredential | TokenCredential;

/** A person in a browser, who may do whatever their account may. */
export interface SessionCredential {
  readonly kind: 'session';
  /** The public half of the session's token. */
  readonly id: string;
  /** When the person last proved who they are, by password or otherwise. */
  readonly authenticatedAt: Date;
}

/** A program, which may do what its scopes name, as far as the account it acts for may do it. */
export interface TokenCredential {
  readonly kind: 'apiToken' | 'jwt' | 'oauth';
  /** Names the token, and proves nothing. */
  readonly id: string;
  readonly scopes: readonly string[];
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
  /** Without a time to expire at, the caller's browser forgets the token when it is closed. */
  issue(token: string, expiresAt: Date | null): void;
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

/** How mail leaves, and where the links in it lead. */
export interface OutgoingMail {
  /** Takes a mail to be sent soon; a procedure sends through `sendLetter` or `notify`, which wait for its commit. */
  readonly send: Mailer['send'];
  /** Scheme, host and port of the console. */
  readonly origin: string;
}

/** How a procedure counts its calls without knowing where they are counted, or how their caller learns of it. */
export interface CallCounts {
  /** Counts a call, and tells the caller what is left when that is theirs to know. */
  spend(budget: Budget, key: string, isCallers: boolean): Promise<Spending>;
  /** Whether anything was counted in the time of the budget. */
  hasSpent(budget: Budget, key: string): Promise<boolean>;
  /** Counts no more of this request: its only call is counted, before its body is read. */
  finish(): void;
}

/** What a face supplies for each request. */
export interface Context {
  readonly em: EntityManager;
  readonly principal: Principal | null;
  /** Whether the credential that came with the request still holds, for calls that outlive its check. */
  readonly isStillValid: () => Promise<boolean>;
  readonly requestId: string;
  readonly device: Device;
  /** Null when calls are not limited. */
  readonly callCounts: CallCounts | null;
  readonly sessionToken: SessionToken;
  readonly sessionSettings: SessionSettings;
  readonly externalSignIn: ExternalSignIn;
  readonly idempotencyKey: StoredIdempotencyKey | null;
  readonly articleEvents: ArticleEvents;
  readonly files: Files;
  readonly mail: OutgoingMail;
  /** Signs the cursors of lists, see `createCursorKey`. */
  readonly cursorKey: KeyObject;
  readonly accessTokens: AccessTokens;
  /** Every scope that a token can have. */
  readonly scopes: readonly ScopeDescription[];
}
