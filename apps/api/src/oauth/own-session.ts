import type { IncomingMessage } from 'node:http';
import { errors, type Provider } from 'oidc-provider';

/** Who is at the browser, by our own cookie. */
export interface Person {
  readonly userId: string;
  /** When they last proved it. */
  readonly authenticatedAt: Date;
}

/** Who is behind a request; nobody for a stranger. */
export type People = WeakMap<IncomingMessage, Person>;

type Session = InstanceType<Provider['Session']>;

/**
 * Makes our session the only one there is. The provider would begin its own at the first sign-in, which goes on after ours has
 * ended; instead it gets one made from ours for each request, which it neither stores nor puts into a cookie.
 */
export function useOwnSession(provider: Provider, people: People): void {
  provider.Session.get = async (ctx) => {
    const session = toSession(provider, people.get(ctx.req));
    ctx.oidc.entity('Session', session);
    return session;
  };
}

function toSession(provider: Provider, person: Person | undefined): Session {
  const session = new provider.Session();
  if (person) Object.assign(session, toPayload(person));
  return Object.defineProperties(session, {
    // As far as the provider is concerned it has been ended, so it is not kept.
    destroyed: { value: true },
    // The answer to a request counts for who gave it, in the browser that they gave it in.
    loginAccount: {
      value: ({ accountId }: { accountId: string }) => {
        if (accountId === session.accountId) return;
        throw new errors.SessionNotFound('somebody else is signed in now');
      },
    },
  });
}

function toPayload({ userId, authenticatedAt }: Person) {
  const loginTs = Math.floor(authenticatedAt.getTime() / 1000);
  // Named after the person: a session that is renewed meanwhile goes on with the request.
  return { jti: userId, uid: userId, accountId: userId, loginTs };
}
