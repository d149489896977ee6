export { changeRole } from './accounts/change-role.ts';
export { enableUser } from './accounts/enable-user.ts';
export { NoSuchUserError, promoteUser } from './accounts/promote-user.ts';
export {
  createApiToken,
  deleteExpiredApiTokens,
  type FoundApiToken,
  findApiToken,
  MAX_API_TOKENS,
  type NewApiToken,
  revokeApiToken,
  revokeApiTokens,
  TooManyApiTokensError,
} from './api-tokens/api-tokens.ts';
export { articleMatches } from './article-search.ts';
export { addAuditEvent, type NewAuditEvent } from './audit/audit-events.ts';
export { pruneAuditEvents } from './audit/prune-audit-events.ts';
export { CompiledQueries, type Execution, type Parameter, type Value } from './compiled-queries.ts';
export { compiledQuery } from './compiled-query.ts';
export { createDatabase, type Database, type DatabaseOptions } from './database.ts';
export { DatabaseUnavailableError, DataFolderInUseError } from './database-errors.ts';
export * from './entities/index.ts';
export { newId } from './entities/record.ts';
export type { EntityManager } from './entity-manager.ts';
export {
  addExternalIdentity,
  findOwnerOfIdentity,
  findUserByIdentity,
} from './external-identities/external-identities.ts';
export {
  deleteExpiredProvenIdentities,
  findProvenIdentity,
  type IdentityClaims,
  keepProvenIdentity,
  takeProvenIdentity,
} from './external-identities/proven-identities.ts';
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
export { type AccessTokenDetails, findAccessToken } from './oauth/access-tokens.ts';
export { findAccount } from './oauth/accounts.ts';
export { createClientSecret, hashClientSecret } from './oauth/client-secret.ts';
export { deleteExpiredOAuth } from './oauth/delete-expired-oauth.ts';
export {
  answerInteraction,
  findInteraction,
  type Interaction,
  type InteractionAnswer,
} from './oauth/interactions.ts';
export {
  type ApplicationDetails,
  findApplication,
  isClientSecret,
  saveRegisteredApplication,
} from './oauth/oauth-applications.ts';
export {
  deleteOAuthGrant,
  findConsentedScopes,
  findOAuthGrant,
  type GrantDetails,
  revokeApplicationAccess,
  revokeOAuthAccess,
  saveOAuthGrant,
} from './oauth/oauth-grants.ts';
export {
  deleteOAuthRecord,
  deleteOAuthRecordsOfGrant,
  findOAuthRecord,
  type OAuthPayload,
  type OAuthRecordKey,
  saveOAuthRecord,
  useOAuthRecord,
} from './oauth/oauth-records.ts';
export {
  deleteExpiredMailAllowances,
  type MailAllowanceRequest,
  takeMailAllowance,
} from './one-time-tokens/mail-allowance.ts';
export {
  createOneTimeToken,
  deleteExpiredOneTimeTokens,
  findOneTimeToken,
  type NewOneTimeToken,
  type OneTimeTokenContent,
  revokeLaterOneTimeTokens,
  revokeOneTimeTokens,
  useOneTimeToken,
} from './one-time-tokens/one-time-tokens.ts';
export { isCommonPassword } from './passwords/common-passwords.ts';
export { hashPassword, needsRehash, verifyPassword } from './passwords/passwords.ts';
export { PasswordQueueFullError } from './passwords/work-queue.ts';
export type { PgBouncer } from './pgbouncer.ts';
export { OvertakenError, retryTransient } from './retry-transient.ts';
export {
  DEMO_PASSWORD,
  SeedConflictError,
  type SeedOptions,
  type SeedResult,
  seed,
} from './seed/seed.ts';
export { disableUser } from './sessions/disable-user.ts';
export { endAccess } from './sessions/end-access.ts';
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
export {
  findSignedTokenUser,
  type SignedTokenHolder,
  type SignedTokenSource,
} from './signed-tokens/find-signed-token-user.ts';
export type { PublicJwk } from './signing-keys/key-pair.ts';
export { deleteRetiredSigningKeys } from './signing-keys/key-rows.ts';
export { LONGEST_SIGNED_MS } from './signing-keys/schedule.ts';
export {
  createSigningKeys,
  type SigningKeyPair,
  type SigningKeys,
} from './signing-keys/signing-keys.ts';
export type { Tables } from './tables.ts';
export { readOnly, transactional } from './transaction.ts';
