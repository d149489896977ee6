import type { KeyObject } from 'node:crypto';
import type { Database, SessionSettings } from '@duet/db';
import { readIdempotencyKey } from '@duet/idempotency';
import {
  type AccessTokens,
  type ArticleEvents,
  type Context,
  enforceRateLimit,
  type Files,
  failure,
  type OutgoingMail,
  type ScopeDescription,
  type SessionToken,
} from '@duet/router';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FindCallCounts } from './call-counts.ts';
import { findPrincipal, type TokenKind } from './credentials/find-principal.ts';
import { readCredential } from './credentials/sent-credential.ts';
import type { SessionCookie } from './credentials/session-cookie.ts';
import { BrowserSignIn, type SignInSources } from './providers/external-sign-in.ts';

export interface ContextSources {
  readonly findCallCounts: FindCallCounts;
  readonly database: Database;
  readonly cookie: SessionCookie;
  /** The kinds of tokens that programs may send. */
  readonly tokenKinds: readonly TokenKind[];
  readonly accessTokens: AccessTokens;
  readonly articleEvents: ArticleEvents;
  readonly files: Files;
  readonly mail: OutgoingMail;
  readonly sessionSettings: SessionSettings;
  /** Those with whom people may sign in besides a password. */
  readonly signIn: SignInSources;
  readonly cursorKey: KeyObject;
  /** Every scope that a token can have. */
  readonly scopes: readonly ScopeDescription[];
  /** How long the reply to a write with a key is kept. */
  readonly idempotencyKeepMs: number;
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** As much of a browser's description of itself as its owner needs to recognise it. */
const MAX_USER_AGENT_LENGTH = 256;

/**
 * Returns what turns a request into the context of its procedures, for both faces. It is asked once per
 * request, so the calls of a batch share one session lookup.
 */
export function createContextFactory(sources: ContextSources) {
  const { database, cookie, tokenKinds, findCallCounts, ...others } = sources;
  const { idempotencyKeepMs: keepMs, signIn, ...shared } = others;
  const principalSources = { tokenKinds, sessionSettings: sources.sessionSettings };
  return async ({ request, reply }: Pick<Exchange, 'request' | 'reply'>): Promise<Context> => {
    const { em } = database;
    const sent = readCredential(request, cookie);
    const find = async () =>
      sent && findPrincipal({ em, sent, address: request.ip }, principalSources);
    const key = readIdempotencyKey({ request, reply });
    const userAgent = request.headers['user-agent'] ?? '';
    const device = { userAgent: userAgent.slice(0, MAX_USER_AGENT_LENGTH), address: request.ip };
    const callCounts = findCallCounts(request, reply);
    const refuse = (error: unknown) => refuseCredential(error, { device, callCounts });
    return {
      ...shared,
      em,
      principal: await find().catch(refuse),
      isStillValid: () =>
        find().then(
          (principal) => principal !== null,
          () => false,
        ),
      requestId: request.id,
      device,
      callCounts,
      sessionToken: createSessionToken({ reply, cookie, current: cookie.read(request) }),
      externalSignIn: new BrowserSignIn(signIn, { request, reply }),
      idempotencyKey: key && { ...key, keepMs },
    };
  };
}

/** Whoever sends what does not hold is a stranger, and may not go on trying: no procedure will count the call. */
async function refuseCredential(
  error: unknown,
  stranger: Pick<Context, 'device' | 'callCounts'>,
): Promise<never> {
  const call = { type: 'query', meta: undefined, getRawInput: () => undefined } as const;
  await enforceRateLimit(call, { ...stranger, principal: null });
  throw error;
}

interface SessionTokenSources {
  readonly reply: FastifyReply;
  readonly cookie: SessionCookie;
  readonly current: string | null;
}

function createSessionToken({ reply, cookie, current }: SessionTokenSources): SessionToken {
  return {
    current,
    assertChangeable: () => assertUnsent(reply),
    issue: (token, expiresAt) => cookie.write(reply, token, expiresAt),
    clear: () => cookie.clear(reply),
  };
}

/** A cookie that cannot be sent any more must be a failure: a silent one would look like a sign-in. */
function assertUnsent({ headersFrozen, raw }: FastifyReply): void {
  if (!headersFrozen && !raw.headersSent) return;
  throw failure('BAD_REQUEST', {
    message:
      'The session cookie cannot be changed: the response has begun. Send this mutation by itself, not in a streamed batch.',
  });
}
