import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_DEFAULTS } from '@duet/db';
import { createTestDatabase } from '@duet/db/testing';
import { type Failure, toFailure } from '@duet/procedure';
import { createFolderStorage } from '@duet/storage';
import { TRPCError } from '@trpc/server';
import { createArticleEvents } from '../article/article.events.ts';
import type { Context, Principal } from '../context.ts';
import { createCursorKey } from '../list/cursor-key.ts';
import { createCaller } from '../root.ts';
import type { Role } from '../user/user.schema.ts';
import { createMember } from './create-member.ts';

const CURSOR_KEY = createCursorKey('a secret of these tests');

/** What the caller of a failed call learns. Throws when the call did not fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => new Error('The call did not fail'),
    (cause: unknown) => cause,
  );
  if (error instanceof TRPCError) return toFailure(error);
  throw error;
}

/** The router on a real, empty database, without a face. Disposes itself at the end of the test. */
export async function createTestRouter() {
  const database = await createTestDatabase();
  const articleEvents = createArticleEvents();
  const folder = join(tmpdir(), `duet-files-${randomUUID()}`);
  const files = { storage: createFolderStorage(folder), toUrl: (id: string) => `/files/${id}` };

  /** Calls procedures as this principal; `tokens` keeps what a face would put into a cookie. */
  function callerOf(principal: Principal | null, current: string | null = null) {
    const tokens: (string | null)[] = [];
    const sessionToken = {
      current,
      assertChangeable: () => undefined,
      issue: (token: string) => void tokens.push(token),
      clear: () => void tokens.push(null),
    };
    const context: Context = {
      em: database.fork(),
      principal,
      requestId: 'test-request',
      device: { userAgent: 'vitest', address: '127.0.0.1' },
      sessionToken,
      sessionSettings: SESSION_DEFAULTS,
      articleEvents,
      files,
      cursorKey: CURSOR_KEY,
      idempotencyKey: null,
    };
    return { api: createCaller(context), context, tokens };
  }

  /** Adds a signed-in user and calls procedures as them. */
  async function member(username: string, role?: Role) {
    const { principal, token } = await createMember(database.fork(), username, role);
    return { ...callerOf(principal, token), principal, token };
  }

  return {
    database,
    articleEvents,
    files,
    callerOf,
    member,
    stranger: callerOf(null).api,
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}
