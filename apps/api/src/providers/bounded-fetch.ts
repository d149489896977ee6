import type { CustomFetchOptions } from 'openid-client';

/** How long a provider may take for one answer; a sign-in asks for four at most. */
export const ANSWER_SECONDS = 5;

/** Far more than any document of a provider has. */
const MAX_ANSWER_BYTES = 256 * 1024;

/** `fetch` for providers: an answer that is too long is a failure, and the time that the caller's signal gives is for the body too. */
export async function boundedFetch(url: string, options: CustomFetchOptions): Promise<Response> {
  // Sound: both types describe what fetch takes.
  const response = await fetch(url, options as RequestInit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw new TypeError(`The answer of ${url} is too long`);
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  return new Response(size > 0 ? Buffer.concat(chunks) : null, { status, statusText, headers });
}
