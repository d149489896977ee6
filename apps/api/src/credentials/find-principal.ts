import { type EntityManager, findSession, type SessionSettings } from '@duet/db';
import { failure, type Principal, toTRPCError } from '@duet/router';
import type { SentCredential } from './sent-credential.ts';

/** One kind of token that programs send. */
export interface TokenKind {
  /** Tells by its form alone whether a token is of this kind. */
  readonly accepts: (token: string) => boolean;
  /** Returns who sends it, or null when it is unknown, expired or revoked. */
  readonly find: (presented: PresentedToken) => Promise<Principal | null>;
}

export interface PresentedToken {
  readonly em: EntityManager;
  readonly token: string;
  /** Where the request comes from. */
  readonly address: string;
}

export interface PrincipalSources {
  readonly sessionSettings: SessionSettings;
  readonly tokenKinds: readonly TokenKind[];
}

/** What was sent, and from where. */
export interface Presentation {
  readonly em: EntityManager;
  readonly sent: SentCredential;
  readonly address: string;
}

/**
 * Returns who sent a credential. A session that has ended makes a stranger of its owner, who simply signs in again; a token that
 * does not hold is INVALID_TOKEN, because a program that goes on as a stranger would never find out.
 */
export async function findPrincipal(
  { em, sent, address }: Presentation,
  { sessionSettings, tokenKinds }: PrincipalSources,
): Promise<Principal | null> {
  // A database that is away fails here first, and is the same failure as inside a procedure.
  const translate = (error: unknown): never => {
    throw toTRPCError(error);
  };
  if (sent.kind === 'session') {
    return findBySession(em, sent.token, sessionSettings).catch(translate);
  }

  const { token } = sent;
  const kind = tokenKinds.find(({ accepts }) => accepts(token));
  const principal = await kind?.find({ em, token, address }).catch(translate);
  if (!principal) throw failure('INVALID_TOKEN');
  return principal;
}

async function findBySession(
  em: EntityManager,
  token: string,
  settings: SessionSettings,
): Promise<Principal | null> {
  const found = await findSession(em, token, settings);
  if (!found) return null;
  const { user, session } = found;
  return {
    userId: user.id,
    username: user.username,
    role: user.role,
    credential: { kind: 'session', id: session.id, authenticatedAt: session.authenticatedAt },
  };
}
