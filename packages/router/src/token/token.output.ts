import type { ApiToken } from '@duet/db';
import type { TokenOutput } from './token.schema.ts';

/** What the owner of a token sees of it. */
export function toTokenOutput(token: ApiToken): TokenOutput {
  return {
    id: token.publicId,
    name: token.name,
    scopes: token.scope.split(' '),
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    lastUsedAddress: token.lastUsedAddress ?? null,
  };
}
