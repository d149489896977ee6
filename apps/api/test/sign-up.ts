import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';

/** What a page of the server's own sends with JSON. */
const FROM_HERE = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** How often, in steps of 20 ms, it is looked for a mail. */
const LOOKS = 250;

export interface NewAccount {
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Signs up with a server as a stranger does who has nothing but a browser: with the link that the outbox shows. Returns the session
 * cookie. Of several at once each finds its own mail.
 */
export async function signUp(origin: string, account: NewAccount): Promise<string> {
  const { email, password } = account;
  const post = (path: string, body: object) =>
    fetch(`${origin}/api/v1${path}`, {
      method: 'POST',
      headers: FROM_HERE,
      body: JSON.stringify(body),
    });

  expect((await post('/users', account)).status).toBe(202);
  const token = await findToken(origin, email);
  expect((await post('/users/confirm', { token, password })).status).toBe(201);
  const signedIn = await post('/session', { email, password });
  expect(signedIn.status).toBe(201);
  return signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function findToken(origin: string, email: string): Promise<string> {
  for (let look = 0; look < LOOKS; look++) {
    const list = await readPage(`${origin}/outbox`);
    const [, path] = new RegExp(`href="(/outbox/[^"]+)".*To ${email},`).exec(list) ?? [];
    const mail = path ? await readPage(`${origin}${path}`) : '';
    const [, token] = /confirm#([\w.-]+)/.exec(mail) ?? [];
    if (token) return token;
    await delay(20);
  }
  throw new Error(`No mail came for ${email}`);
}

async function readPage(url: string): Promise<string> {
  return (await fetch(url)).text();
}
