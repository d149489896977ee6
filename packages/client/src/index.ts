export type { AppRouter, RouterInputs, RouterOutputs } from '@duet/router/front-end';
export { type Client, type ClientOptions, createClient } from './create-client.ts';
export { createRestClient, type RestClient, type RestClientOptions } from './create-rest-client.ts';
export {
  errorMessage,
  type FailureOf,
  failureOf,
  fieldError,
  type ProcedurePath,
} from './failure.ts';
export { ForeignAnswerError } from './foreign-answer.ts';
export type { CommonCode, ProcedureCodes } from './procedure-codes.gen.ts';
export { type Reauthenticate, reauthenticationLink } from './reauthentication-link.ts';
export type { RetryOptions } from './retry-delay.ts';
export { createSessionFetch } from './session-fetch.ts';
