import { type EntityManager, hashPassword, User } from '@duet/db';

/** An account as somebody chose it. */
export interface TestAccount {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/** Adds a user who can sign in with their password, as if they had confirmed their address. */
export async function addAccount(em: EntityManager, account: TestAccount): Promise<User> {
  const { password, username } = account;
  const own = em.fork();
  const email = account.email.toLowerCase();
  const user = own.create(User, { username, email, passwordHash: await hashPassword(password) });
  await own.flush();
  return user;
}

/** Returns the token of the link in a mail. Throws when it has none. */
export function tokenIn(mail: { readonly text: string } | undefined): string {
  const [, token] = /#([\w-]+\.[\w-]+)/.exec(mail?.text ?? '') ?? [];
  if (!token) throw new Error(`There is no link in: ${mail?.text}`);
  return token;
}
