import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const PUBLIC_ID_BYTES = 16;
const SECRET_BYTES = 32;
/** The lengths of 16 and 32 bytes in base64url. */
const TOKEN = /^[\w-]{22}\.[\w-]{43}$/;

/** The two halves of a token `<id>.<secret>`: one finds the session and may be shown, the other proves it and may not. */
export interface SessionToken {
  publicId: string;
  secret: string;
}

/** Makes a token: of a new session, or with a new secret for one that is there. */
export function createToken(publicId = randomBytes(PUBLIC_ID_BYTES).toString('base64url')): string {
  return `${publicId}.${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** Returns the halves of a token, or null for anything that cannot be one. */
export function parseToken(token: string): SessionToken | null {
  if (!TOKEN.test(token)) return null;
  const [publicId = '', secret = ''] = token.split('.');
  return { publicId, secret };
}

/** A fast hash is right here: 256 random bits cannot be guessed, whatever a guess costs. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Compares in a time that does not tell where the first difference is. */
export function isSecretOf(secret: string, secretHash: string): boolean {
  const [given, stored] = [Buffer.from(hashSecret(secret)), Buffer.from(secretHash)];
  return given.length === stored.length && timingSafeEqual(given, stored);
}
