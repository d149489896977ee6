import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

const content = { title: 'Two voices', body: 'Sung together.' };
const slug = 'two-voices';
const CREATORS = 20;

const TAKEN =
  'Something is already there: choose another address, or send the version that you replace';
const MISSING = 'Nothing is there: leave out the version to create it';

describe('article.replace', () => {
  test('creates a draft where nothing is', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const article = await ada.api.article.replace({ slug, ...content, tags: ['rpc'] });

    expect(article).toMatchObject({ slug, ...content, version: 1, status: 'draft', tags: ['rpc'] });
    expect(await ada.api.article.bySlug({ slug })).toEqual(article);
  });

  test('replaces what is there, and resets what is left out', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    await ada.api.article.replace({ slug, ...content, tags: ['rpc'], description: 'Sung' });

    const article = await ada.api.article.replace({ slug, title: 'Solo', body: 'Alone.' });

    expect(article).toMatchObject({ version: 2, title: 'Solo', tags: [], description: '' });
  });

  test.each([
    { expected: 0, isThere: true, isWritten: false },
    { expected: 0, isThere: false, isWritten: true },
    { expected: '*' as const, isThere: true, isWritten: true },
    { expected: '*' as const, isThere: false, isWritten: false },
    { expected: 1, isThere: false, isWritten: false },
    { expected: [], isThere: false, isWritten: false },
    { expected: undefined, isThere: true, isWritten: true },
    { expected: undefined, isThere: false, isWritten: true },
  ])('writes when the version is the expected one: $expected, $isThere', async (given) => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    if (given.isThere) await ada.api.article.replace({ slug, ...content });

    const input = { slug, title: 'New', body: 'New', expectedVersion: given.expected };
    const call = ada.api.article.replace(input);

    const message = given.isThere ? TAKEN : MISSING;
    const refusal = { code: 'PRECONDITION_FAILED', message };
    if (!given.isWritten) expect(await failureOf(call)).toEqual(refusal);
    else expect(await call).toMatchObject({ title: 'New', version: given.isThere ? 2 : 1 });
  });

  test.each(['Two Voices', 'two--voices', 'zwei stimmen', 'events', 'a'.repeat(81), '-a'])(
    'creates nothing at an address like %s, which no title makes',
    async (address) => {
      await using t = await createTestRouter();
      const ada = await t.member('ada');

      const failure = await failureOf(ada.api.article.replace({ slug: address, ...content }));

      expect(failure).toMatchObject({ code: 'VALIDATION', errors: [{ path: ['slug'] }] });
    },
  );

  test('does not touch what is somebody else’s, seen or hidden', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    await ada.api.article.replace({ slug, ...content });

    const hidden = await failureOf(bob.api.article.replace({ slug, ...content }));
    const unwanted = { slug, ...content, expectedVersion: 0 };
    const guarded = await failureOf(bob.api.article.replace(unwanted));
    await ada.api.article.publish({ slug });
    const shown = await failureOf(bob.api.article.replace(unwanted));

    expect([hidden.code, guarded.code, shown.code]).toEqual([
      'SLUG_TAKEN',
      'PRECONDITION_FAILED',
      'FORBIDDEN',
    ]);
  });

  test(`lets one of ${CREATORS} creators create, and tells the others`, async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');

    const outcomes = await Promise.allSettled(
      Array.from({ length: CREATORS }, (_, creator) =>
        ada.api.article.replace({ slug, title: `By ${creator}`, body: 'x', expectedVersion: 0 }),
      ),
    );

    const created = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(created).toEqual([await ada.api.article.bySlug({ slug })]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['PRECONDITION_FAILED']));
  });
});
