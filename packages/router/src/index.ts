export {
  assertMayCall,
  assertPolicies,
  findPolicy,
  isAllowed,
  isOpenToAnyone,
  needsFreshSession,
} from './access.ts';
export {
  type AccessTokens,
  createAccessTokens,
  isSignedToken,
} from './access-token/access-tokens.ts';
export { OIDC_SCOPES } from './application/application.schema.ts';
export { RegistrationRequest } from './application/registration-request.schema.ts';
export { type ArticleEvents, createArticleEvents } from './article/article.events.ts';
export { CATALOGUE, failure, type ProblemCode } from './catalogue.ts';
export type {
  CallCounts,
  Context,
  Credential,
  Device,
  Files,
  OutgoingMail,
  Principal,
  SessionCredential,
  SessionToken,
  TokenCredential,
} from './context.ts';
export { toTRPCError } from './errors.ts';
export { nameRequest } from './failed-request.ts';
export { removeOrphanedFiles } from './file/file.housekeeping.ts';
export type { ExternalSignIn } from './identity/external-sign-in.ts';
export type { BeginProofInput, IdentityProvider } from './identity/identity.schema.ts';
export { createCursorKey } from './list/cursor-key.ts';
export { enforceRateLimit } from './rate-limit/enforce-rate-limit.ts';
export {
  findRateLimit,
  type RateLimit,
  type RateLimitMeta,
  REGISTRATIONS,
  WRITES,
} from './rate-limit/rate-limit.ts';
export { type AppRouter, appRouter, createCaller } from './root.ts';
export { describeScopes, findScope, type ScopeDescription } from './scope.ts';
