import { findSignedTokenUser } from '@duet/db';
import { type AccessTokens, isSignedToken } from '@duet/router';
import type { TokenKind } from './find-principal.ts';

/**
 * Returns the kind of the signed access tokens. A signature says who it was; one statement asks whether they still may: it holds
 * from the next request on that a user is disabled, or that the session or token behind the access token has ended.
 */
export function createAccessTokenKind(accessTokens: AccessTokens): TokenKind {
  return {
    accepts: isSignedToken,
    async find({ em, token }) {
      const claims = await accessTokens.verify(token);
      const user = claims && (await findSignedTokenUser(em, claims));
      if (!user) return null;
      const { id, scopes } = claims;
      const { id: userId, username, role } = user;
      return { userId, username, role, credential: { kind: 'jwt', id, scopes } };
    },
  };
}
