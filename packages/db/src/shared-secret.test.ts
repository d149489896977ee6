import { expect, test } from 'vitest';
import { loadSharedSecret } from './shared-secret.ts';
import { createTestDatabase } from './testing/index.ts';

test('everybody who asks at once, and later, gets the same secret', async () => {
  await using database = await createTestDatabase();

  const secrets = await Promise.all(
    Array.from({ length: 8 }, () => loadSharedSecret(database.fork(), 'app')),
  );
  secrets.push(await loadSharedSecret(database.fork(), 'app'));

  expect(new Set(secrets).size).toBe(1);
  expect(Buffer.from(secrets[0] ?? '', 'base64url')).toHaveLength(32);
});

test('each name has a secret of its own', async () => {
  await using database = await createTestDatabase();

  const one = await loadSharedSecret(database.fork(), 'one');
  const other = await loadSharedSecret(database.fork(), 'other');

  expect(one).not.toBe(other);
});
