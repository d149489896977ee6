export { articleMatches } from './article-search.ts';
export { compiledQuery } from './compiled-query.ts';
export { createDatabase, type Database, type DatabaseOptions } from './database.ts';
export { DatabaseUnavailableError, DataFolderInUseError } from './database-errors.ts';
export * from './entities/index.ts';
export { newId } from './entities/record.ts';
export type { EntityManager } from './entity-manager.ts';
export {
  claimIdempotencyKey,
  deleteExpiredIdempotencyKeys,
  type KeyClaim,
  type KeyClaimant,
  keepIdempotentReply,
} from './idempotency/idempotency-keys.ts';
export {
  findKeptSignIn,
  type KeptSignIn,
} from './idempotency/kept-sign-ins.ts';
export { isoText, kysely } from './kysely.ts';
export { isCommonPassword } from './passwords/common-passwords.ts';
export { hashPassword, needsRehash, verifyPassword } from './passwords/passwords.ts';
export { PasswordQueueFullError } from './passwords/work-queue.ts';
export { retryTransient } from './retry-transient.ts';
export {
  DEMO_PASSWORD,
  SeedConflictError,
  type SeedOptions,
  type SeedResult,
  seed,
} from './seed/seed.ts';
export { disableUser } from './sessions/disable-user.ts';
export { reissueToken } from './sessions/reissue-token.ts';
export {
  deleteExpiredSessions,
  revokeOtherSessions,
  revokeSession,
  revokeSessions,
} from './sessions/revoke-sessions.ts';
export type { SessionDetails, SessionDevice, SessionUser } from './sessions/session-details.ts';
export * from './sessions/sessions.ts';
export { SESSION_DEFAULTS, type SessionSettings } from './sessions/settings.ts';
export { loadSharedSecret } from './shared-secret.ts';
export type { Tables } from './tables.ts';
export { readOnly, transactional } from './transaction.ts';
