import type { KeyObject } from 'node:crypto';
import { type Database, findSession, type SessionSettings } from '@duet/db';
import { readIdempotencyKey } from '@duet/idempotency';
import {
  type ArticleEvents,
  type Context,
  type Files,
  failure,
  type Principal,
  type SessionToken,
  toTRPCError,
} from '@duet/router';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from './session-cookie.ts';

export interface ContextSources {
  readonly database: Database;
  readonly cookie: SessionCookie;
  readonly articleEvents: ArticleEvents;
  readonly files: Files;
  readonly sessionSettings: SessionSettings;
  readonly cursorKey: KeyObject;
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
  const { database, cookie, idempotencyKeepMs: keepMs, ...shared } = sources;
  return async ({ request, reply }: Pick<Exchange, 'request' | 'reply'>): Promise<Context> => {
    const em = database.fork();
    const token = cookie.read(request);
    const key = readIdempotencyKey({ request, reply });
    const userAgent = request.headers['user-agent'] ?? '';
    return {
      ...shared,
      em,
      principal: token === null ? null : await findPrincipal(em, token, shared.sessionSettings),
      requestId: request.id,
      device: { userAgent: userAgent.slice(0, MAX_USER_AGENT_LENGTH), address: request.ip },
      sessionToken: createSessionToken({ reply, cookie, current: token }),
      idempotencyKey: key && { ...key, keepMs },
    };
  };
}

async function findPrincipal(
  em: Context['em'],
  token: string,
  settings: SessionSettings,
): Promise<Principal | null> {
  // A database that is away fails here first, and is the same failure as inside a procedure.
  const found = await findSession(em, token, settings).catch((error: unknown) => {
    throw toTRPCError(error);
  });
  if (!found) return null;

  const { user, session } = found;
  return { userId: user.id, username: user.username, role: user.role, sessionId: session.id };
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
