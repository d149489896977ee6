import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
} from 'node:crypto';

/** The public half of an Ed25519 key as a JSON Web Key (RFC 8037 section 2). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** An Ed25519 key pair as it is stored: two times 32 bytes, in base64url. */
export interface KeyPair {
  readonly kid: string;
  /** The public key. */
  readonly x: string;
  /** The private key. */
  readonly d: string;
}

export function generateKeyPair(): KeyPair {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kid: toThumbprint(x), x, d };
}

/** Names a public key after itself (RFC 7638): members in the order of the alphabet, without spaces. */
function toThumbprint(x: string): string {
  return hash('sha256', `{"crv":"Ed25519","kty":"OKP","x":"${x}"}`, 'base64url');
}

export function toPublicJwk({ kid, x }: Pick<KeyPair, 'kid' | 'x'>): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' };
}

export function toPublicKey({ x }: Pick<KeyPair, 'x'>): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

export function toPrivateKey({ x, d }: Pick<KeyPair, 'x' | 'd'>): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' });
}
