import { hash } from 'node:crypto';
import { createServer } from 'node:net';
import type { OAuthApplication } from '@duet/db';
import { createApplication } from '@duet/router/testing';
import { createTestApp, type TestMember } from '@duet/testing';

export const CALLBACK = 'https://reader.example/callback';
export const CLIENT_SECRET = 'the-secret-of-the-reader';

type ApplicationProperties = Partial<
  Pick<OAuthApplication, 'kind' | 'name' | 'redirectUris' | 'scopes'>
>;

/** A whole server on a socket, with Ada, who uses applications, and Bob, who makes them. */
export async function createOAuthWorld(settings: Parameters<typeof createTestApp>[0] = {}) {
  const port = await findFreePort();
  const issuer = `http://localhost:${port}`;
  const app = await createTestApp({
    ...settings,
    settings: { publicOrigin: issuer, ...settings.settings },
  });
  await app.app.listen({ port, host: 'localhost' });
  const [ada, bob] = [await app.member('ada'), await app.member('bob')];

  return {
    app,
    issuer,
    ada,
    bob,
    /** Registers an application of Bob's and returns its `client_id`. */
    async application(properties: ApplicationProperties = {}): Promise<string> {
      const secretHash =
        properties.kind === 'public' ? null : hash('sha256', CLIENT_SECRET, 'base64url');
      const application = await createApplication(app.database.fork(), bob.principal, {
        redirectUris: [CALLBACK],
        secretHash,
        ...properties,
      });
      return application.id;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

export type OAuthWorld = Awaited<ReturnType<typeof createOAuthWorld>>;

/** Goes where an application sends somebody, allows what it asks for, and returns where it leads: to the application, or to an error. */
export async function allow(member: TestMember, url: URL): Promise<URL> {
  let at = url;
  let cookies = '';
  for (let steps = 0; steps < 10; steps += 1) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [member.headers.cookie, cookies].filter(Boolean).join('; ') },
    });
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${answer.status}: ${await answer.text()}`);
    at = new URL(location, at);
    const uid = /^\/consent\/([\w-]+)$/.exec(at.pathname)?.[1];
    if (at.origin !== url.origin || uid === undefined) return at;

    cookies = toCookies(answer, 'duet_resume');
    const { continueAt } = await member.rpc.consent.answer.mutate({ uid, answer: 'allow' });
    at = new URL(continueAt, url);
  }
  throw new Error(`${url} leads in a circle`);
}

/** The cookie that an answer sets, as a browser sends it back. */
export function toCookies(answer: Response, name: string): string {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return cookies.filter((cookie) => cookie.startsWith(`${name}=`)).join('; ');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
