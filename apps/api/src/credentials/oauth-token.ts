import { findAccessToken } from '@duet/db';
import { isAccessToken } from '../oauth/names.ts';
import type { TokenKind } from './find-principal.ts';

/** Access tokens of our OAuth server (RFC 6750): they act for whom they were granted by, within what was granted. */
export const oauthToken: TokenKind = {
  accepts: isAccessToken,
  async find({ em, token }) {
    const found = await findAccessToken(em, token);
    if (!found) return null;
    const { id, scopes, user } = found;
    return {
      userId: user.id,
      username: user.username,
      role: user.role,
      credential: { kind: 'oauth', id, scopes },
    };
  },
};
