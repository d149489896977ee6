import createHashes from 'xxhash-wasm';

/** Returns the digest of a text: 64 bits, as 16 characters. */
export type Digest = (text: string) => string;

/**
 * Returns the digest that entity tags are made with, XXH64 of the text in UTF-8.
 *
 * It is no cryptographic hash: whoever writes all of two texts can make them share one. See `docs/decisions/0033-what-an-answer-costs.md`.
 */
export async function createDigest(): Promise<Digest> {
  const { h64ToString } = await createHashes();
  return (text) => h64ToString(text);
}
