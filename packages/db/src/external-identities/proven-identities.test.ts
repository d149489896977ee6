import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProvenIdentity } from '../entities/proven-identity.entity.ts';
import { createTestDatabase } from '../testing/index.ts';
import { createUser } from '../testing/sample-content.ts';
import { addExternalIdentity, findUserByIdentity } from './external-identities.ts';
import {
  deleteExpiredProvenIdentities,
  findProvenIdentity,
  keepProvenIdentity,
  PROOF_MS,
  takeProvenIdentity,
} from './proven-identities.ts';

const CLAIMS = {
  purpose: 'signIn',
  provider: 'github',
  issuer: 'https://github.com',
  subject: '42',
  name: 'ada',
  email: 'ada@example.com',
} as const;

// Only the clock is held: the databases need their timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

test('of 20 who come with one token at once, one gets what was proven', async () => {
  await using database = await createTestDatabase();
  const { token } = await keepProvenIdentity(database.fork(), CLAIMS);

  const takings = Array.from({ length: 20 }, () =>
    takeProvenIdentity(database.fork(), token, 'signIn'),
  );
  const taken = (await Promise.all(takings)).filter(Boolean);

  expect(taken).toEqual([CLAIMS]);
});

test('SES-1: the secret half is not stored, and the public half proves nothing', async () => {
  await using database = await createTestDatabase();
  const { token } = await keepProvenIdentity(database.fork(), CLAIMS);
  const [publicId = '', secret = ''] = token.split('.');

  const [row] = await database.fork().find(ProvenIdentity, {});
  const forged = await findProvenIdentity(database.fork(), `${publicId}.${'x'.repeat(43)}`);

  expect(JSON.stringify({ ...row, secretHash: row?.secretHash })).not.toContain(secret);
  expect(forged).toBeNull();
  expect(await findProvenIdentity(database.fork(), token)).toEqual(CLAIMS);
});

test('a proof is not used up by whoever wants one for something else', async () => {
  await using database = await createTestDatabase();
  const { token } = await keepProvenIdentity(database.fork(), CLAIMS);

  const taken = await takeProvenIdentity(database.fork(), token, 'reauthenticate');

  expect(taken).toBeNull();
  expect(await findProvenIdentity(database.fork(), token)).toEqual(CLAIMS);
});

test('a proof lapses after ten minutes, and is removed', async () => {
  await using database = await createTestDatabase();
  const { token } = await keepProvenIdentity(database.fork(), CLAIMS);

  vi.setSystemTime(Date.now() + PROOF_MS);

  expect(await findProvenIdentity(database.fork(), token)).toBeNull();
  expect(await takeProvenIdentity(database.fork(), token, 'signIn')).toBeNull();
  await deleteExpiredProvenIdentities(database.fork());
  expect(await database.fork().count(ProvenIdentity)).toBe(0);
});

test('an account at a provider signs in one user at most', async () => {
  await using database = await createTestDatabase();
  const em = database.fork();
  const [ada, bob] = [await createUser(em, 'ada'), await createUser(em, 'bob')];
  addExternalIdentity(em, ada, CLAIMS);
  await em.flush();

  addExternalIdentity(em, bob, CLAIMS);

  await expect(em.flush()).rejects.toThrow('external_identities_unique');
  expect(await findUserByIdentity(database.fork(), CLAIMS)).toMatchObject({ username: 'ada' });
});
