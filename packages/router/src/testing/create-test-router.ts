import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSigningKeys, SESSION_DEFAULTS } from '@duet/db';
import { createTestDatabase } from '@duet/db/testing';
import { createMailer, createMemoryOutbox } from '@duet/mail';
import { type Failure, readProcedures, toFailure } from '@duet/procedure';
import { createFolderStorage } from '@duet/storage';
import { TRPCError } from '@trpc/server';
import { createAccessTokens } from '../access-token/access-tokens.ts';
import { createArticleEvents } from '../article/article.events.ts';
import type { Context, Principal } from '../context.ts';
import { createCursorKey } from '../list/cursor-key.ts';
import { appRouter, createCaller } from '../root.ts';
import { describeScopes } from '../scope.ts';
import type { Role } from '../user/user.schema.ts';
import { addAccount, type TestAccount } from './accounts.ts';
import { createMember } from './create-member.ts';

const SCOPES = describeScopes(await readProcedures(appRouter));
const SECRET = 'a secret of these tests';
const CURSOR_KEY = createCursorKey(SECRET);
const ISSUER = 'http://localhost:3000';

/** The tokens that a browser brings: of its session, and of what its owner has proven. */
type Held = [session?: string | null, proof?: string | null];

/** With one provider, to which nobody goes. */
const EXTERNAL_SIGN_IN = {
  providers: [{ id: 'github', name: 'GitHub' }],
  begin: async () => 'https://provider.example/authorize',
  forgetProof: () => undefined,
};

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
  const signingKeys = createSigningKeys({ database, secret: SECRET });
  const accessTokens = createAccessTokens({ signingKeys, issuer: ISSUER });
  const folder = join(tmpdir(), `duet-files-${randomUUID()}`);
  const files = { storage: createFolderStorage(folder), toUrl: (id: string) => `/files/${id}` };

  const { outbox, mailer } = createTestMailer();
  const mail = { send: mailer.send, origin: 'http://localhost:3000' };

  /** Calls procedures as this principal; `tokens` keeps what a face would put into a cookie. */
  function callerOf(principal: Principal | null, ...[current = null, proof = null]: Held) {
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
      isStillValid: async () => true,
      requestId: 'test-request',
      device: { userAgent: 'vitest', address: '127.0.0.1' },
      callCounts: null,
      sessionToken,
      sessionSettings: SESSION_DEFAULTS,
      externalSignIn: { ...EXTERNAL_SIGN_IN, proof },
      articleEvents,
      files,
      mail,
      accessTokens,
      cursorKey: CURSOR_KEY,
      scopes: SCOPES,
      idempotencyKey: null,
    };
    return { api: createCaller(context), context, tokens };
  }

  /** Adds a signed-in user and calls procedures as them. */
  async function member(username: string, role?: Role) {
    const { principal, token } = await createMember(database.fork(), username, role);
    return { ...callerOf(principal, token), principal, token };
  }

  /** Adds a user who can sign in with their password. */
  const account = (account: TestAccount) => addAccount(database.fork(), account);

  /** Returns the mails that were sent to an address, the newest first. */
  async function mailsTo(address: string) {
    await mailer.settled();
    return (await outbox.list()).filter(({ to }) => to === address);
  }

  return {
    database,
    articleEvents,
    files,
    callerOf,
    account,
    member,
    mailsTo,
    stranger: callerOf(null).api,
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Mails go into memory, and one that is lost fails the test. */
function createTestMailer() {
  const outbox = createMemoryOutbox();
  const mailer = createMailer({
    transport: outbox,
    from: 'duet@example.com',
    onFailure: (error) => {
      throw error;
    },
  });
  return { outbox, mailer };
}
