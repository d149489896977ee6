import { findApiToken } from '@duet/db';
import type { TokenKind } from './find-principal.ts';

/** Tokens that people make for programs of theirs. */
export const apiTokens: TokenKind = {
  accepts: (token) => token.startsWith('duet_pat_'),
  async find(presented) {
    const found = await findApiToken(presented.em, presented);
    if (!found) return null;
    const { id, scopes, user } = found;
    return {
      userId: user.id,
      username: user.username,
      role: user.role,
      credential: { kind: 'apiToken', id, scopes },
    };
  },
};
