import type { Settings } from '@duet/api';
import { addExternalIdentity, User } from '@duet/db';
import type { TestApp, TestMember } from '@duet/testing';

/** GitHub, whom nobody asks anything before a browser comes back from there. */
export const PROVIDERS: Settings['providers'] = [
  {
    kind: 'github',
    id: 'github',
    name: 'GitHub',
    clientId: 'duet',
    clientSecret: 'of these tests',
  },
];

/** What GitHub says of this person. */
function claimsOf(name: string) {
  const subject = `subject of ${name}`;
  const email = `${name}@example.com`;
  return { provider: 'github', issuer: 'https://github.com', subject, name, email };
}

/** People whose browsers have come back from GitHub, and the id of an account there that ada may disconnect. */
export async function createProvenCallers(
  t: TestApp,
  { ada, eve }: Record<'ada' | 'eve', TestMember>,
) {
  const dan = await t.member('dan');
  await connect(t, dan, 'dan');
  await connect(t, eve, 'eve');
  const identity = await connect(t, ada, 'ada-at-work');
  return {
    newcomer: await t.prove(t.stranger, { ...claimsOf('newcomer'), purpose: 'signIn' }),
    returning: await t.prove(t.stranger, { ...claimsOf('eve'), purpose: 'signIn' }),
    ada: await t.prove(ada, { ...claimsOf('ada'), purpose: 'signIn' }),
    dan: await t.prove(dan, { ...claimsOf('dan'), purpose: 'reauthenticate' }),
    identityOfAda: identity.id,
  };
}

async function connect(t: TestApp, { principal }: TestMember, name: string) {
  const em = t.database.fork();
  const identity = addExternalIdentity(em, em.getReference(User, principal.userId), {
    ...claimsOf(name),
    purpose: 'signIn',
  });
  await em.flush();
  return identity;
}
