import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppOptions, createApp } from '@duet/api';
import { type Client, createClient, createRestClient, type RestClient } from '@duet/client';
import { createSession } from '@duet/db';
import { createTestDatabase } from '@duet/db/testing';
import type { Principal } from '@duet/router';
import { createMember } from '@duet/router/testing';
import { createFolderStorage } from '@duet/storage';
import type { FastifyInstance } from 'fastify';
import { createInProcessFetch } from './in-process-fetch.ts';

/** The origin that the app under test takes for its own. */
export const ORIGIN = 'http://localhost:3000';

/** Somebody who uses the app: each face carries their cookie and their browser's origin. */
export interface TestCaller {
  readonly headers: Record<string, string>;
  /** The typed tRPC client, without a socket. */
  readonly rpc: Client;
  /** `fetch` on the REST face: `rest('/articles', { method: 'POST', body })`. */
  readonly rest: (path: string, init?: RestInit) => Promise<Response>;
  /** The typed client of the REST face: `restClient.GET('/articles/{slug}', { params: { path: { slug } } })`. */
  readonly restClient: RestClient;
}

export interface TestMember extends TestCaller {
  readonly principal: Principal;
  readonly token: string;
}

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
  const app = await createApp({ storage, ...options, database });

  return {
    app,
    database,
    storage: options.storage ?? storage,
    stranger: createCaller(app, {}),

    /** Adds a signed-in user and calls both faces as them. */
    async member(username: string, role?: Principal['role']): Promise<TestMember> {
      const { principal, token } = await createMember(database.fork(), username, role);
      return { ...createCaller(app, { cookie: `duet=${token}` }), principal, token };
    },

    /** Signs somebody in once more, on another device. */
    async signIn({ principal }: TestMember): Promise<TestMember> {
      const device = { userAgent: 'another device', address: '127.0.0.1' };
      const user = { id: principal.userId };
      const { token, session } = await createSession(database.fork(), { user, device });
      const again = { ...principal, sessionId: session.id };
      return { ...createCaller(app, { cookie: `duet=${token}` }), principal: again, token };
    },

    /** Listens on a free port, for what needs a socket: event streams, browsers. */
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),

    async [Symbol.asyncDispose]() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

function createCaller(app: FastifyInstance, credentials: Record<string, string>): TestCaller {
  const headers = { origin: ORIGIN, ...credentials };
  const inProcess = createInProcessFetch(app);
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
