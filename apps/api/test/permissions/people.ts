import { hash } from 'node:crypto';
import { createApiToken } from '@duet/db';
import type { Credential, Principal } from '@duet/router';
import { createApplication } from '@duet/router/testing';
import type { TestMember } from '@duet/testing';
import type { Proven, Who } from '../parity.cases.ts';
import type { World } from '../parity-world.ts';

/** What somebody calls with, and what a policy sees of it. */
export interface Presented {
  readonly headers: Readonly<Record<string, string>>;
  readonly principal: Principal;
}

/** Somebody with every kind of credential there is. */
export interface Person {
  /** A session that has just proved who it is. */
  readonly fresh: Presented;
  /** A session that did so eleven minutes ago. */
  readonly older: Presented;
  /** Returns a token of a kind with these scopes, or null where there is none. */
  readonly token: (kind: TokenKindName, scopes: readonly string[]) => Promise<Presented | null>;
}

export const TOKEN_KINDS = ['apiToken', 'jwt', 'oauth'] as const;
export type TokenKindName = (typeof TOKEN_KINDS)[number];

export type Member = Exclude<Who, Proven | 'stranger'>;
export const MEMBERS: readonly Member[] = ['ada', 'bob', 'eve', 'mod', 'boss'];

/** Tells those apart who are neither strangers, nor moderators, nor admins. */
export function isOrdinary(who: Member): boolean {
  return who === 'ada' || who === 'bob' || who === 'eve';
}

const LATER_MS = 11 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Gives a member of the world more credentials: sessions, and tokens that each lack one of the scopes, and one that lacks none. */
export async function equip(world: World, who: Member, scopes: readonly string[]): Promise<Person> {
  const member = world.callers[who];
  const issue = { apiToken: createToken, oauth: await registerApplication(world, member, scopes) };
  const tokens = new Map<string, Presented>();
  const toKey = (kind: TokenKindName, held: readonly string[]) => `${kind} ${held.join(' ')}`;
  for (const lacking of [null, ...scopes]) {
    const held = scopes.filter((scope) => scope !== lacking);
    for (const kind of ['apiToken', 'oauth'] as const) {
      tokens.set(toKey(kind, held), await issue[kind](world, member, held));
    }
  }

  return {
    fresh: await signIn(world, member, new Date()),
    older: await signIn(world, member, new Date(Date.now() - LATER_MS)),
    token: async (kind, held) => {
      if (kind === 'jwt') return exchange(member, held);
      return tokens.get(toKey(kind, held)) ?? null;
    },
  };
}

async function signIn({ t }: World, member: TestMember, authenticatedAt: Date): Promise<Presented> {
  const again = await t.signIn(member);
  const { id } = again.principal.credential;
  const em = t.database.fork();
  await em.execute('update sessions set authenticated_at = ? where public_id = ?', [
    authenticatedAt.toISOString(),
    id,
  ]);
  return presented(member, { ...again.headers }, { kind: 'session', id, authenticatedAt });
}

async function createToken(
  { t }: World,
  member: TestMember,
  scopes: readonly string[],
): Promise<Presented> {
  const made = await createApiToken(t.database.fork(), {
    user: { id: member.principal.userId },
    name: 'Of the matrix',
    scopes,
    expiresAt: new Date(Date.now() + DAY_MS),
  });
  const credential = { kind: 'apiToken', id: made.row.publicId, scopes } as const;
  return presented(member, bearer(made.token), credential);
}

/** Exchanges a session for a signed token, which lives too short to be kept. None has the scope that it would be exchanged with. */
async function exchange(member: TestMember, held: readonly string[]): Promise<Presented> {
  const scopes = held.filter((scope) => scope !== 'accessToken:write');
  const { token } = await member.rpc.accessToken.create.mutate({ scopes });
  return presented(member, bearer(token), { kind: 'jwt', id: 'any', scopes });
}

const SECRET = 'the-secret-of-an-application-of-the-matrix';

/** Registers an application of the member's, and returns what gives it tokens to act for them. */
async function registerApplication(
  { t }: World,
  member: TestMember,
  scopes: readonly string[],
): Promise<typeof createToken> {
  const { id: applicationId } = await createApplication(t.database.fork(), member.principal, {
    secretHash: hash('sha256', SECRET, 'base64url'),
    scopes: scopes.join(' '),
  });
  return async (_world, _member, held) => {
    const response = await t.app.inject({
      method: 'POST',
      url: '/oauth/token',
      headers: {
        authorization: `Basic ${Buffer.from(`${applicationId}:${SECRET}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: `${new URLSearchParams({ grant_type: 'client_credentials', scope: held.join(' ') })}`,
    });
    const { access_token: token } = response.json() as { access_token?: string };
    if (!token) throw new Error(`No token for an application: ${response.body}`);
    const credential = { kind: 'oauth', id: 'any', scopes: held } as const;
    return presented(member, bearer(token), credential);
  };
}

function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

function presented(
  { principal: { userId, username, role } }: TestMember,
  headers: Presented['headers'],
  credential: Credential,
): Presented {
  return { headers, principal: { userId, username, role, credential } };
}
