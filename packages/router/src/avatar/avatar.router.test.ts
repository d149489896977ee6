import { StoredFile } from '@duet/db';
import { Download } from '@duet/rest';
import { StorageUnavailableError } from '@duet/storage';
import { describe, expect, test, vi } from 'vitest';
import { createTestRouter, failureOf, samplePng } from '../testing/index.ts';

type World = Awaited<ReturnType<typeof createTestRouter>>;

async function keysOf({ files }: World): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of files.storage.list()) keys.push(key);
  return keys;
}

const idOf = (url: string | null) => url?.replace('/files/', '') ?? '';

describe('avatar.set', () => {
  test('shows the picture in the account and in the profile', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const { image } = await ada.api.avatar.set({ image: samplePng() });

    expect(image).toMatch(/^\/files\/[0-9a-f-]{36}$/);
    expect((await t.stranger.profile.byUsername({ username: 'ada' })).image).toBe(image);
    const file = await t.stranger.file.byId({ id: idOf(image) });
    expect(file).toBeInstanceOf(Download);
    expect(file.toJSON()).toMatchObject({ url: image, name: 'dot.png', type: 'image/png' });
    const content = await (await file.options.open()).toArray();
    expect(Buffer.concat(content)).toEqual(Buffer.from(await samplePng().arrayBuffer()));
  });

  test('replaces the picture before it, bytes and all', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const first = await ada.api.avatar.set({ image: samplePng() });

    const second = await ada.api.avatar.set({ image: samplePng('new.png') });

    const gone = await failureOf(t.stranger.file.byId({ id: idOf(first.image) }));
    expect(gone.code).toBe('NOT_FOUND');
    await vi.waitFor(async () => expect(await keysOf(t)).toEqual([idOf(second.image)]));
  });

  test('of two at once leaves one', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    await Promise.all([
      ada.api.avatar.set({ image: samplePng('a.png') }),
      ada.api.avatar.set({ image: samplePng('b.png') }),
    ]);

    const { image } = await ada.api.user.me();
    expect(await t.database.fork().count(StoredFile, {})).toBe(1);
    await vi.waitFor(async () => expect(await keysOf(t)).toEqual([idOf(image)]));
  });

  test.each([
    ['a text', new File(['x'], 'x.png', { type: 'text/plain' })],
    ['a drawing that may hold a script', new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' })],
    ['what nobody knows', new File(['x'], 'x.png', { type: '' })],
    ['too large a file', new File([new Uint8Array(2 ** 21 + 1)], 'x', { type: 'image/png' })],
  ])('refuses %s', async (_, image) => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const failure = await failureOf(ada.api.avatar.set({ image }));

    expect(failure).toMatchObject({ code: 'VALIDATION', errors: [{ path: ['image'] }] });
    expect(await keysOf(t)).toEqual([]);
  });

  test('leaves no bytes when the transaction fails', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { put } = t.files.storage;
    t.files.storage.put = async (...parts) => {
      await put(...parts);
      return { size: 2 ** 40, sha256: 'a size that no integer column holds' };
    };

    await failureOf(ada.api.avatar.set({ image: samplePng() }));

    expect(await keysOf(t)).toEqual([]);
    expect((await ada.api.user.me()).image).toBeNull();
  });

  test('says so when the storage is away, and keeps what there was', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const before = await ada.api.avatar.set({ image: samplePng() });
    t.files.storage.put = () => Promise.reject(new StorageUnavailableError('/secret/place'));

    const failure = await failureOf(ada.api.avatar.set({ image: samplePng() }));

    expect(failure).toMatchObject({ code: 'STORAGE_UNAVAILABLE', retryAfterSeconds: 2 });
    expect(JSON.stringify(failure)).not.toContain('secret');
    expect((await ada.api.user.me()).image).toBe(before.image);
    expect(await keysOf(t)).toEqual([idOf(before.image)]);
  });
});

describe('avatar.delete', () => {
  test('takes an uploaded picture away', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await ada.api.avatar.set({ image: samplePng() });

    await ada.api.avatar.delete();

    expect((await ada.api.user.me()).image).toBeNull();
    await vi.waitFor(async () => expect(await keysOf(t)).toEqual([]));
  });

  test('leaves a picture that lies elsewhere', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const image = 'https://example.com/a.png';
    await ada.api.user.update({ image });

    await ada.api.avatar.delete();

    expect((await ada.api.user.me()).image).toBe(image);
  });
});

describe('user.update', () => {
  test('takes back the address of an uploaded picture as it was read', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { image } = await ada.api.avatar.set({ image: samplePng() });

    const user = await ada.api.user.update({ image, bio: 'Counts.' });

    expect(user).toMatchObject({ image, bio: 'Counts.' });
    expect(await keysOf(t)).toEqual([idOf(image)]);
  });

  test('with a picture that lies elsewhere removes the uploaded one', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await ada.api.avatar.set({ image: samplePng() });

    const user = await ada.api.user.update({ image: 'https://example.com/a.png' });

    expect(user.image).toBe('https://example.com/a.png');
    await vi.waitFor(async () => expect(await keysOf(t)).toEqual([]));
  });

  test("refuses the address of somebody else's picture", async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const bob = await t.member('bob');
    const { image } = await bob.api.avatar.set({ image: samplePng() });

    const failure = await failureOf(ada.api.user.update({ image }));

    expect(failure).toMatchObject({ code: 'VALIDATION', errors: [{ path: ['image'] }] });
  });
});
