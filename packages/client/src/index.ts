export { type Client, type ClientOptions, createClient } from './create-client.ts';
export { errorMessage, failureOf, fieldError } from './failure.ts';
export type { AppRouter, RouterInputs, RouterOutputs } from '@duet/router';
