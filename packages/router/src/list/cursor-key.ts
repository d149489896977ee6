import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Derives what cursors are signed with. A cursor of another secret, or of another format, is not ours. */
export function createCursorKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'duet list cursor 1', 32)));
}
