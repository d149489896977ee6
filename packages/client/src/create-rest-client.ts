import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { paths } from './rest-api.gen.ts';
import { withToken } from './token-header.ts';

export interface RestClientOptions {
  /** Where the REST face is, e.g. `http://localhost:3000/api/v1`. */
  baseUrl: string;
  /** Sends the requests; the global `fetch` by default. A program keeps its cookies here. */
  fetch?: typeof fetch;
  /** What a program calls with, in place of a session: it is sent as `Authorization: Bearer`. */
  token?: string;
  /** Added to every request. */
  headers?: Record<string, string>;
}

/** What it asks for and is answered with: not HAL, which has to be asked for. */
type MediaType = 'application/json' | 'application/problem+json' | 'multipart/form-data';

/** `rest.GET('/articles/{slug}', { params: { path: { slug } } })` is `{ data }`, or `{ error }` with the problem. */
export type RestClient = FetchClient<paths, MediaType>;

/** Returns the typed client of the REST face: a `fetch` whose paths, inputs and answers are those of `docs/openapi.json`. */
export function createRestClient({ token, ...options }: RestClientOptions): RestClient {
  const headers = withToken(options.headers ?? {}, token);
  return createFetchClient<paths, MediaType>({ ...options, headers });
}
