import { type AppOptions, createApp } from '@duet/api';
import type { Database } from '@duet/db';
import { createTestDatabase } from '@duet/db/testing';
import { addAccount } from '@duet/router/testing';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

export const ORIGIN = 'http://localhost:3000';
export const PASSWORD = 'correct horse battery';

/** The whole server on an empty database. Closes itself, and the database after it. */
export async function createServer(options: Omit<AppOptions, 'database'> = {}) {
  const database = await createTestDatabase();
  // A test calls as often as it likes, unless it is about that.
  const settings = { rateLimitQuotas: null, ...options.settings };
  const app = await createApp({ database, ...options, settings });

  return {
    app,
    database,
    /** Sends JSON as a page of this origin would. */
    post: (url: string, payload: object = {}, headers: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url, payload, headers: { origin: ORIGIN, ...headers } }),
    /** Adds an account and returns the cookie that it is signed in with. */
    async register(username: string): Promise<string> {
      const account = { email: `${username}@example.com`, password: PASSWORD };
      await addAccount(database.fork(), { username, ...account });
      return toCookie(await this.post('/api/v1/session', account));
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await database.close();
    },
  };
}

/** The database, of which no request gets a context. */
export function withoutContexts(database: Database, cause: Error): Database {
  return {
    ...database,
    get em(): never {
      throw cause;
    },
  };
}

/** The `Cookie` header a browser would send after a response. */
export function toCookie({ cookies }: Pick<LightMyRequestResponse, 'cookies'>): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Sends requests through a real socket, for what `inject` cannot show. */
export async function listen(app: FastifyInstance): Promise<URL> {
  return new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
}

/** A navigation, as a browser starts it. */
export function visit(url: string): InjectOptions {
  return { url, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
}
