import { createHmac, hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toClaimant } from './to-claimant.ts';

const call = { header: 'k', operation: 'article.create', scope: 'ada', input: { title: 'A' } };

describe('the id', () => {
  test.each([
    { header: 'other' },
    { operation: 'comment.create' },
    { scope: 'bob' },
    { scope: null },
  ])('is another one with %o', async (change) => {
    const [one, other] = await Promise.all([toClaimant(call), toClaimant({ ...call, ...change })]);

    expect(other.id).not.toBe(one.id);
  });

  test('does not depend on the quotes', async () => {
    const [bare, quoted] = [await toClaimant(call), await toClaimant({ ...call, header: '"k"' })];

    expect(quoted).toEqual(bare);
  });
});

describe('the fingerprint', () => {
  const fingerprintOf = async (input: unknown) =>
    (await toClaimant({ ...call, input })).fingerprint;

  test('does not depend on the order of fields, at any depth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (input) => {
        expect(await fingerprintOf(reverseFields(input))).toBe(await fingerprintOf(input));
      }),
    );
  });

  test('tells different inputs apart', async () => {
    const inputs = [
      undefined,
      null,
      {},
      { a: 1 },
      { a: '1' },
      { a: null },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: { b: 1 } },
      { 'a.b': 1 },
      { a: new Date(0) },
      { a: 1n },
      fileForm('a.png', 'content'),
      fileForm('a.png', 'other'),
      fileForm('b.png', 'content'),
      { file: new Blob(['content']) },
      { file: new Blob(['other']) },
    ];

    const fingerprints = await Promise.all(inputs.map(fingerprintOf));

    expect(new Set(fingerprints).size).toBe(inputs.length);
  });

  test('takes a field that is undefined for none', async () => {
    expect(await fingerprintOf({ a: 1, b: undefined })).toBe(await fingerprintOf({ a: 1 }));
  });

  test('leaves a file unread that says what it is', async () => {
    const file = Object.assign(new File(['content'], 'a.png'), {
      toJSON: () => ({ sha256: 'abc' }),
      arrayBuffer: () => Promise.reject(new Error('read')),
    });

    expect(await fingerprintOf({ file })).toBe(await fingerprintOf({ file: { sha256: 'abc' } }));
  });

  test('cannot be computed from the input alone', async () => {
    const json = JSON.stringify(call.input);

    const { fingerprint } = await toClaimant(call);

    expect(fingerprint).not.toBe(hash('sha256', json, 'base64url'));
    expect(fingerprint).toBe(createHmac('sha256', 'k').update(json).digest('base64url'));
  });
});

function reverseFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, reverseFields(field)]);
  return Object.fromEntries(fields.reverse());
}

function fileForm(name: string, content: string): FormData {
  const form = new FormData();
  form.set('image', new File([content], name, { type: 'image/png' }));
  return form;
}
