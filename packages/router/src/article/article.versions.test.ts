import { describe, expect, test } from 'vitest';
import { createTestRouter, failureOf } from '../testing/index.ts';

const draft = { title: 'Two voices', description: 'One router', body: 'Sung together.' };
const WRITERS = 50;
const ROUNDS = 3;

describe('the expected version', () => {
  test.each(['update', 'replace', 'publish', 'delete'] as const)(
    'of article.%s is PRECONDITION_FAILED when it is another one, and nothing is written',
    async (procedure) => {
      await using t = await createTestRouter();
      const ada = await t.member('ada');
      const { slug } = await ada.api.article.create(draft);
      const before = await ada.api.article.update({ slug, description: 'Meanwhile' });

      const input = { slug, title: 'Stale', body: 'Stale', expectedVersion: 1 };
      const { title: _, body: __, ...params } = input;
      const failures = {
        update: () => ada.api.article.update(input),
        replace: () => ada.api.article.replace(input),
        publish: () => ada.api.article.publish(params),
        delete: () => ada.api.article.delete(params),
      };
      const failure = await failureOf(failures[procedure]());

      expect(failure).toEqual({
        code: 'PRECONDITION_FAILED',
        message: 'This has changed since you read it: load it again and retry',
      });
      expect(await ada.api.article.bySlug({ slug })).toEqual(before);
    },
  );

  test('may be a list, of which one has to be right', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug } = await ada.api.article.create(draft);

    const article = await ada.api.article.update({ slug, title: 'New', expectedVersion: [7, 1] });
    const failure = await failureOf(
      ada.api.article.update({ slug, title: 'Newer', expectedVersion: [] }),
    );

    expect(article).toMatchObject({ title: 'New', version: 2 });
    expect(failure.code).toBe('PRECONDITION_FAILED');
  });

  test('tells nobody more about an article than they may know', async () => {
    await using t = await createTestRouter();
    const [ada, bob] = [await t.member('ada'), await t.member('bob')];
    const { slug } = await ada.api.article.create(draft);
    const stale = { slug, title: 'Mine', expectedVersion: 9 };

    const hidden = await failureOf(bob.api.article.update(stale));
    await ada.api.article.publish({ slug });
    const shown = await failureOf(bob.api.article.update(stale));

    expect([hidden.code, shown.code]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
  });
});

describe('the version', () => {
  test.each([
    ['its tags alone', { tags: ['rpc'] }],
    ['nothing, by what was sent', { title: draft.title }],
  ])('counts a change of %s', async (_, changes) => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug, version } = await ada.api.article.create({ ...draft, tags: ['http'] });

    const article = await ada.api.article.update({ slug, ...changes });

    expect(article.version).toBe(version + 1);
  });

  test('stays when a reader marks the article as a favorite', async () => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug, version } = await ada.api.article.create(draft);

    const article = await ada.api.article.favorite({ slug });

    expect(article.version).toBe(version);
  });
});

test.each(['its text', 'its tags'] as const)(
  `of ${WRITERS} writers who change %s of one version at once, exactly one succeeds (CON-1)`,
  async (what) => {
    await using t = await createTestRouter();
    const ada = await t.member('ada');
    const { slug } = await ada.api.article.create(draft);
    const changesOf = (writer: number) =>
      what === 'its tags' ? { tags: [`writer-${writer}`] } : { body: `Writer ${writer}` };

    for (let expectedVersion = 1; expectedVersion <= ROUNDS; expectedVersion++) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: WRITERS }, (_, writer) =>
          ada.api.article.update({ slug, expectedVersion, ...changesOf(writer) }),
        ),
      );

      const written = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(written).toEqual([await ada.api.article.bySlug({ slug })]);
      expect(written).toMatchObject([{ version: expectedVersion + 1 }]);
      expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['PRECONDITION_FAILED']));
    }
  },
);
