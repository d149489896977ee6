import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type AppOptions, createApp } from '@duet/api';
import { type Client, createClient, createRestClient, type RestClient } from '@duet/client';
import { createSession, type IdentityClaims, keepProvenIdentity } from '@duet/db';
import { createTestDatabase } from '@duet/db/testing';
import { createMemoryOutbox } from '@duet/mail';
import type { Principal } from '@duet/router';
import { createMember, type TestMember as SignedIn } from '@duet/router/testing';
import { createFolderStorage } from '@duet/storage';
import type { FastifyInstance } from 'fastify';
import { createInProcessFetch } from './in-process-fetch.ts';

/** The origin that the app under test takes for its own. */
export const ORIGIN = 'http://localhost:3000';

/** Somebody who uses the app: each face carries their credential, and their browser's origin if they have one. */
export interface TestCaller {
  readonly headers: Record<string, string>;
  /** The typed tRPC client, without a socket. */
  readonly rpc: Client;
  /** `fetch` on the REST face: `rest('/articles', { method: 'POST', body })`. */
  readonly rest: (path: string, init?: RestInit) => Promise<Response>;
  /** The typed client of the REST face: `restClient.GET('/articles/{slug}', { params: { path: { slug } } })`. */
  readonly restClient: RestClient;
}

export type TestMember = TestCaller & SignedIn;

export interface RestInit {
  method?: string;
  /** Sent as JSON, unless it is a form. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A complete app on an empty database of its own. Disposes itself at the end of the test. */
export async function createTestApp(options: Omit<Partial<AppOptions>, 'database'> = {}) {
  const database = await createTestDatabase();
  const folder = join(tmpdir(), `duet-files-${randomUUID()}`);
  const storage = createFolderStorage(folder);
  const outbox = createMemoryOutbox();
  const mail = { transport: outbox, from: 'Duet <duet@localhost>', outbox };
  // A test calls as often as it likes, unless it is about that.
  const settings = { rateLimitQuotas: null, ...options.settings };
  const app = await createApp({ storage, mail, ...options, settings, database });
  const origin = options.settings?.publicOrigin ?? ORIGIN;
  const call = (credentials: Record<string, string>) =>
    createCaller(app, { origin, ...credentials });

  return {
    app,
    database,
    storage: options.storage ?? storage,
    stranger: call({}),

    /** Calls both faces with a credential: `t.callerWith({ authorization: 'Bearer …' })`. */
    callerWith: call,

    /** Adds a signed-in user and calls both faces as them. */
    async member(username: string, role?: Principal['role']): Promise<TestMember> {
      const { principal, token } = await createMember(database.fork(), username, role);
      return { ...call({ cookie: `duet=${token}` }), principal, token };
    },

    /** Signs somebody in once more, on another device. */
    async signIn({ principal }: TestMember): Promise<TestMember> {
      const device = { userAgent: 'another device', address: '127.0.0.1' };
      const user = { id: principal.userId };
      const { token, session } = await createSession(database.fork(), { user, device });
      const credential = { ...principal.credential, id: session.id };
      const again = { ...principal, credential };
      return { ...call({ cookie: `duet=${token}` }), principal: again, token };
    },

    /** Returns the mails that were sent to an address, the newest first. */
    async mailsTo(address: string) {
      await setImmediate(); // mails leave after the answer that they come from
      return (await outbox.list()).filter(({ to }) => to === address);
    },

    /** A program that calls both faces with a token, and sends no origin. */
    program: (token: string) => createCaller(app, { authorization: `Bearer ${token}` }),

    /** The same caller, whose browser has just come back from a provider that says this of them. */
    async prove<TCaller extends TestCaller>(
      caller: TCaller,
      claims: IdentityClaims,
    ): Promise<TCaller> {
      const { token } = await keepProvenIdentity(database.fork(), claims);
      const cookie = [caller.headers.cookie, `duet-proof=${token}`].filter(Boolean).join('; ');
      return { ...caller, ...call({ cookie }) };
    },

    /** Listens on a free port unless told, for what needs a socket: event streams, browsers. */
    listen: (port = 0) => app.listen({ port, host: '127.0.0.1' }),

    async [Symbol.asyncDispose]() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

/** Returns a `fetch` after which the headers of a member have the cookies that the server has set, as their browser would. */
function keepCookies(send: typeof fetch, headers: Record<string, string>): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    const { cookie } = headers;
    if (cookie !== undefined) headers.cookie = change(cookie, response.headers.getSetCookie());
    return response;
  };
}

/** The header `Cookie` after an answer with these `Set-Cookie`. */
function change(cookie: string, issued: string[]): string {
  const pairs = [...cookie.split('; '), ...issued.map((each) => each.split(';', 1)[0] ?? '')];
  return [...new Map(pairs.map((pair) => [pair.split('=', 1)[0], pair])).values()].join('; ');
}

function createCaller(app: FastifyInstance, headers: Record<string, string>): TestCaller {
  const inProcess = keepCookies(createInProcessFetch(app), headers);
  const rest: TestCaller['rest'] = (path, init = {}) => {
    const isForm = init.body instanceof FormData;
    const content: Record<string, string> =
      init.body === undefined || isForm ? {} : { 'content-type': 'application/json' };
    const body = init.body instanceof FormData ? init.body : JSON.stringify(init.body);
    return inProcess(`${ORIGIN}/api/v1${path}`, {
      method: init.method ?? 'GET',
      headers: { ...headers, ...content, ...init.headers },
      ...(init.body !== undefined && { body }),
    });
  };
  return {
    headers,
    rest,
    restClient: createRestClient({ baseUrl: `${ORIGIN}/api/v1`, fetch: inProcess, headers }),
    // A test sees the first answer, whatever it is.
    rpc: createClient({
      url: `${ORIGIN}/trpc`,
      fetch: inProcess,
      headers,
      retries: { attempts: 1 },
    }),
  };
}
