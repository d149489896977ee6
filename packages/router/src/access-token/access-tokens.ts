import { randomUUID } from 'node:crypto';
import type { SignedTokenSource, SigningKeys } from '@duet/db';
import type { JWTVerifyOptions } from 'jose';
import { z } from 'zod';
import type { Principal } from '../context.ts';

export const ACCESS_TOKEN_LIFETIME_SECONDS = 300;

/** How far the clocks of two nodes may be apart. */
const CLOCK_SKEW_SECONDS = 5;

/** One with every scope there is fits several times. */
const MAX_LENGTH = 8_192;

/** The three parts of a signed token (RFC 7515 section 7.1). */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** RFC 9068 section 2.1: nothing else that is signed with the same keys, such as an ID token, is of this type. */
const TYP = 'at+jwt';
const ALG = 'EdDSA';

/** Who gets an access token, and for what. */
export interface AccessTokenGrant {
  readonly principal: Principal;
  readonly scopes: readonly string[];
  /** The service that the token is for; this API unless told. */
  readonly audience?: string | undefined;
}

export interface IssuedAccessToken {
  readonly token: string;
  readonly scopes: string[];
  readonly audience: string;
  readonly expiresAt: Date;
}

/** What a token that holds says. */
export interface AccessTokenClaims {
  readonly id: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly source: SignedTokenSource;
}

/** Signed access tokens in the profile of RFC 9068, which a service verifies by the published keys, without calling back. */
export interface AccessTokens {
  issue(grant: AccessTokenGrant): Promise<IssuedAccessToken>;
  /** Returns what a token for this API says, or null when it is not one that holds. Whether its user still may is another question. */
  verify(token: string): Promise<AccessTokenClaims | null>;
}

export interface AccessTokensOptions {
  readonly signingKeys: SigningKeys;
  /** The address of this server: it issues the tokens, and is the audience of those for itself. */
  readonly issuer: string;
}

/** Many servers never see a signed token. */
const loadJose = () => import('jose');

export function createAccessTokens({ signingKeys, issuer }: AccessTokensOptions): AccessTokens {
  return {
    async issue({ principal, scopes, audience = issuer }) {
      const { SignJWT } = await loadJose();
      const { kid, privateKey } = await signingKeys.current();
      const now = Math.floor(Date.now() / 1_000);
      const expires = now + ACCESS_TOKEN_LIFETIME_SECONDS;
      const { kind, id } = principal.credential;
      const token = await new SignJWT({ scope: scopes.join(' '), client_id: `${kind}:${id}` })
        .setProtectedHeader({ alg: ALG, typ: TYP, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(principal.userId)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(expires)
        .sign(privateKey);
      return { token, scopes: [...scopes], audience, expiresAt: new Date(expires * 1_000) };
    },

    async verify(token) {
      if (!isSignedToken(token)) return null;
      const { errors, jwtVerify } = await loadJose();
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => findKey(signingKeys, kid), {
          ...RULES,
          issuer,
          audience: issuer,
        });
        return toClaims(payload);
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

/** Tells by its form alone whether a text is a signed token. */
export function isSignedToken(text: string): boolean {
  return text.length <= MAX_LENGTH && COMPACT_JWS.test(text);
}

/** An extension that a header calls critical is none that we know, so such a token does not hold (RFC 7515 section 4.1.11). */
const RULES: JWTVerifyOptions = {
  algorithms: [ALG],
  typ: TYP,
  requiredClaims: ['exp', 'sub', 'jti', 'client_id', 'scope'],
  maxTokenAge: ACCESS_TOKEN_LIFETIME_SECONDS,
  clockTolerance: CLOCK_SKEW_SECONDS,
};

async function findKey(signingKeys: SigningKeys, kid = '') {
  const key = await signingKeys.find(kid);
  const { errors } = await loadJose();
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

const Payload = z.object({
  jti: z.string(),
  sub: z.uuid(),
  /** One audience: a token for several could be carried on by any of them. */
  aud: z.string(),
  scope: z.string(),
  client_id: z.templateLiteral([z.enum(['session', 'apiToken', 'oauth']), ':', z.string()]),
});

/** Only what was signed comes here, so another form is that of another version. */
function toClaims(payload: unknown): AccessTokenClaims | null {
  const { success, data } = Payload.safeParse(payload);
  if (!success) return null;
  const [kind, ...id] = data.client_id.split(':') as [SignedTokenSource['kind'], ...string[]]; // by its pattern
  return {
    id: data.jti,
    userId: data.sub,
    scopes: data.scope.split(' '),
    source: { kind, id: id.join(':') },
  };
}
