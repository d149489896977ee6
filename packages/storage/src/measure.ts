import { createHash } from 'node:crypto';
import type { StoredObject } from './storage.ts';

/** Passes bytes on and remembers how many there were and what they add up to. */
export interface Measured {
  readonly content: AsyncIterable<Uint8Array>;
  /** Asked after the last byte. */
  readonly result: () => StoredObject;
}

export function measure(source: AsyncIterable<Uint8Array>): Measured {
  const hash = createHash('sha256');
  let size = 0;

  async function* passOn() {
    for await (const chunk of source) {
      size += chunk.byteLength;
      hash.update(chunk);
      yield chunk;
    }
  }
  return { content: passOn(), result: () => ({ size, sha256: hash.digest('hex') }) };
}
