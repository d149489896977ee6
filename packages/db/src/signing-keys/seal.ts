import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NAME_BYTES = 16;

/** Encrypts what the database keeps, with a key that is derived from a secret. */
export interface Seal {
  /** Names the secret without telling it. What another one sealed cannot be opened. */
  readonly name: string;
  /** Returns the content as text that only the same seal opens, and only beside the same label. */
  close(content: Buffer, label: string): string;
  /** Throws when the text, or the label, is not what it was. */
  open(sealed: string, label: string): Buffer;
}

/** Returns the seal of a secret (AES-256-GCM; the key by HKDF, RFC 5869). */
export function createSeal(secret: string): Seal {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `duet signing keys 1: ${purpose}`, bytes));
  const key = derive('encryption', KEY_BYTES);

  return {
    name: derive('name', NAME_BYTES).toString('base64url'),
    close(content, label) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(label));
      const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url');
    },
    open(sealed, label) {
      const bytes = Buffer.from(sealed, 'base64url');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(label));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const encrypted = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(encrypted), decipher.final()]);
    },
  };
}
