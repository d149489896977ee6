import { describe, expect, test } from 'vitest';
import { CHANGED_AT, createNoteRouter, WRITTEN_AT } from './note-router.ts';
import { createToyApp } from './support.ts';

type Headers = Record<string, string>;

async function createNotes() {
  const app = await createToyApp({ router: createNoteRouter() });
  const url = '/api/notes/1';
  return {
    app,
    get: (headers: Headers = {}) => app.inject({ url, headers }),
    head: (headers: Headers = {}) => app.inject({ method: 'HEAD', url, headers }),
    patch: (headers: Headers = {}, fields: object = {}) =>
      app.inject({ method: 'PATCH', url, headers, payload: { text: 'Changed', ...fields } }),
    put: (headers: Headers = {}, fields: object = {}) =>
      app.inject({ method: 'PUT', url, headers, payload: { text: 'Replaced', ...fields } }),
    delete: (headers: Headers = {}, query = '') =>
      app.inject({ method: 'DELETE', url: url + query, headers }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}

const tagOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers.etag);

describe('RFC 9110 section 8.8.3: an entity tag', () => {
  test('is strong, and holds the version', async () => {
    await using notes = await createNotes();

    const response = await notes.get();

    expect(tagOf(response)).toMatch(/^"1:[\w-]{16}"$/);
  });

  test('differs where two callers see one version differently', async () => {
    await using notes = await createNotes();

    const [ada, bob] = [
      await notes.get({ 'x-principal': 'ada' }),
      await notes.get({ 'x-principal': 'bob' }),
    ];

    expect(tagOf(ada)).not.toBe(tagOf(bob));
  });

  test('comes from the body where there is no version', async () => {
    await using notes = await createNotes();

    const before = await notes.app.inject('/api/notes');
    await notes.app.inject({ method: 'POST', url: '/api/notes', payload: { id: '2', text: '' } });
    const after = await notes.app.inject('/api/notes');

    expect(tagOf(before)).toMatch(/^"[\w-]{16}"$/);
    expect(tagOf(after)).not.toBe(tagOf(before));
  });

  test('is that of the new version after a PATCH, and of the new thing after a 201', async () => {
    await using notes = await createNotes();

    const patched = await notes.patch();
    const payload = { id: '2', text: 'Second' };
    const created = await notes.app.inject({ method: 'POST', url: '/api/notes', payload });

    const [first, second] = [await notes.get(), await notes.app.inject('/api/notes/2')];
    expect([tagOf(patched), tagOf(created)]).toEqual([tagOf(first), tagOf(second)]);
  });

  test('does not follow a PUT, which may have stored something else than it was sent', async () => {
    await using notes = await createNotes();

    const response = await notes.put({ 'if-match': '"1"' });

    expect(response.statusCode).toBe(200);
    expect(response.headers).not.toHaveProperty('etag');
  });

  test('is not on what nobody may keep', async () => {
    await using notes = await createNotes();

    const response = await notes.app.inject('/api/secret');

    expect(response.headers).not.toHaveProperty('etag');
  });
});

describe('RFC 9110 section 13.1.2: If-None-Match', () => {
  test.each([
    ['the tag', (tag: string) => tag],
    ['the tag made weak by a proxy', (tag: string) => `W/${tag}`],
    ['a list with the tag', (tag: string) => `"a, b", W/"c",${tag}`],
    ['any tag', () => '*'],
  ])('answers 304 to %s', async (_, toHeader) => {
    await using notes = await createNotes();
    const etag = tagOf(await notes.get());

    const response = await notes.get({ 'if-none-match': toHeader(etag) });

    expect(response.statusCode).toBe(304);
    expect(response.body).toBe('');
  });

  test.each(['"other"', '"1"', '"', '1', ''])('does not take %s for the tag', async (header) => {
    await using notes = await createNotes();

    const response = await notes.get({ 'if-none-match': header });

    expect(response.statusCode).toBe(200);
  });

  test.each(['GET', 'HEAD'] as const)('304 to %s says what 200 would', async (method) => {
    await using notes = await createNotes();
    const whole = await notes.get();

    const response = await notes.app.inject({
      method,
      url: '/api/notes/1',
      headers: { 'if-none-match': tagOf(whole) },
    });

    const { date: _, connection: __, ...headers } = response.headers;
    expect(response.statusCode).toBe(304);
    expect(headers).toEqual({
      etag: whole.headers.etag,
      'last-modified': whole.headers['last-modified'],
      'cache-control': whole.headers['cache-control'],
      vary: whole.headers.vary,
    });
  });

  test('* refuses to write over what exists, and does not hide that a thing is missing', async () => {
    await using notes = await createNotes();
    const headers = { 'if-none-match': '*' };

    const [existing, missing] = [
      await notes.put(headers),
      await notes.app.inject({ method: 'DELETE', url: '/api/notes/9', headers }),
    ];

    expect([existing.statusCode, missing.statusCode]).toEqual([412, 404]);
    expect((await notes.get()).json()).toMatchObject({ text: 'First' });
  });
});

describe('RFC 9110 section 13.1.1: If-Match', () => {
  test.each([
    ['the tag that came with the thing', (tag: string) => tag],
    ['the version alone', () => '"1"'],
    ['a list with the version', () => '"7:abc", "1:other", "x"'],
    ['anything that exists', () => '*'],
  ])('lets %s through', async (_, toHeader) => {
    await using notes = await createNotes();
    const etag = tagOf(await notes.get());

    const response = await notes.patch({ 'if-match': toHeader(etag) });

    expect(response.json()).toMatchObject({ text: 'Changed', version: 2 });
  });

  test.each([
    ['another version', () => '"2"'],
    ['a weak tag', (tag: string) => `W/${tag}`],
    ['a tag of somebody else', () => '"abc"'],
    ['a broken percent-encoding', () => '"%"'],
    ['no tag at all', () => '1'],
    ['nothing', () => ''],
  ])('refuses %s with 412', async (_, toHeader) => {
    await using notes = await createNotes();
    const etag = tagOf(await notes.get());

    const response = await notes.patch({ 'if-match': toHeader(etag) });

    expect(response.json()).toMatchObject({ status: 412, code: 'PRECONDITION_FAILED' });
    expect((await notes.get()).json()).toMatchObject({ text: 'First', version: 1 });
  });

  test('is the same as the field of the input, and may not contradict it', async () => {
    await using notes = await createNotes();

    const [stale, contradicting] = [
      await notes.patch({}, { expectedVersion: 2 }),
      await notes.patch({ 'if-match': '"1"' }, { expectedVersion: 2 }),
    ];

    expect(stale.statusCode).toBe(412);
    expect(contradicting.json()).toMatchObject({
      status: 422,
      errors: [{ path: ['expectedVersion'] }],
    });
  });

  test('guards a DELETE, whose field is in the query', async () => {
    await using notes = await createNotes();

    const [stale, staleField, current] = [
      await notes.delete({ 'if-match': '"2"' }),
      await notes.delete({}, '?expectedVersion=2&expectedVersion=3'),
      await notes.delete({ 'if-match': '"1"' }),
    ];

    expect([stale, staleField, current].map(({ statusCode }) => statusCode)).toEqual([
      412, 412, 204,
    ]);
  });

  test('does not count when the request would fail without it', async () => {
    await using notes = await createNotes();
    const headers = { 'if-match': '"2"' };

    const [missing, invalid] = [
      await notes.app.inject({ method: 'DELETE', url: '/api/notes/9', headers }),
      await notes.patch(headers, { text: 1 }),
    ];

    expect([missing.statusCode, invalid.statusCode]).toEqual([404, 422]);
  });

  test.each([
    [{ 'if-match': '"1"' }, 412],
    [{ 'if-none-match': '*' }, 412],
    [{ 'if-match': '*' }, 201],
    [{ 'if-none-match': '"1"' }, 201],
  ])(
    'and its kin are refused where a write takes no version: %j is %i',
    async (headers, status) => {
      await using notes = await createNotes();
      const payload = { id: '2', text: 'Second' };

      const response = await notes.app.inject({
        method: 'POST',
        url: '/api/notes',
        headers,
        payload,
      });

      expect(response.statusCode).toBe(status);
    },
  );

  test('holds for a GET too, with the strong comparison', async () => {
    await using notes = await createNotes();
    const etag = tagOf(await notes.get());

    const [same, weak, other] = [
      await notes.get({ 'if-match': etag }),
      await notes.get({ 'if-match': `W/${etag}` }),
      await notes.get({ 'if-match': '"other"' }),
    ];

    expect([same, weak, other].map(({ statusCode }) => statusCode)).toEqual([200, 412, 412]);
    expect(weak.headers['cache-control']).toBe('no-store');
  });
});

describe('RFC 6585 section 3: 428', () => {
  test('is the answer to a write that must state its version and does not', async () => {
    await using notes = await createNotes();

    const response = await notes.put();

    expect(response.json()).toMatchObject({
      status: 428,
      code: 'PRECONDITION_REQUIRED',
      detail: expect.stringContaining('If-Match'),
    });
  });

  test('is not the answer when the header or the field states it', async () => {
    await using notes = await createNotes();

    const [byHeader, byField] = [
      await notes.put({ 'if-match': '"1"' }),
      await notes.put({}, { revision: 2 }),
    ];

    expect([byHeader.statusCode, byField.statusCode]).toEqual([200, 200]);
  });

  test('comes after whether the caller may write at all, and not instead of a bad version', async () => {
    await using notes = await createNotes();

    const [nobody, invalid] = [
      await notes.put({ 'x-principal': 'nobody' }),
      await notes.put({}, { revision: 'x' }),
    ];

    expect([nobody.statusCode, invalid.statusCode]).toEqual([401, 422]);
  });
});

describe('RFC 9110 section 13.1.3: If-Modified-Since', () => {
  const later = (date: Date, seconds: number) =>
    new Date(date.getTime() + seconds * 1000).toUTCString();

  test.each([
    ['the time of the last change', WRITTEN_AT.toUTCString(), 304],
    ['a later time', later(WRITTEN_AT, 1), 304],
    ['an earlier time', later(WRITTEN_AT, -1), 200],
    ['the oldest form of a date', 'Sat Nov 21 08:00:00 2020', 304],
    ['what is no HTTP date', WRITTEN_AT.toISOString(), 200],
    ['a date that is none', 'Sat, 99 Nov 2020 08:00:00 GMT', 200],
  ])('%s (%s) answers %i', async (_, since, status) => {
    await using notes = await createNotes();

    const response = await notes.get({ 'if-modified-since': since });

    expect(response.statusCode).toBe(status);
  });

  test('Last-Modified is the time in whole seconds', async () => {
    await using notes = await createNotes();

    const response = await notes.get();

    expect(response.headers['last-modified']).toBe('Sat, 21 Nov 2020 08:00:00 GMT');
  });
});

describe('RFC 9110 section 13.2.2: precedence', () => {
  const past = 'Sat, 01 Jan 2000 00:00:00 GMT';
  const future = CHANGED_AT.toUTCString();

  test.each([
    [
      'If-None-Match over If-Modified-Since',
      { 'if-none-match': '"x"', 'if-modified-since': future },
      200,
    ],
    ['If-Match over If-Unmodified-Since', { 'if-match': '*', 'if-unmodified-since': past }, 200],
    ['If-Match before If-None-Match', { 'if-match': '"x"', 'if-none-match': '*' }, 412],
    [
      'If-Unmodified-Since before If-None-Match',
      { 'if-unmodified-since': past, 'if-none-match': '*' },
      412,
    ],
    ['If-None-Match after a condition that holds', { 'if-match': '*', 'if-none-match': '*' }, 304],
  ])('%s', async (_, headers, status) => {
    await using notes = await createNotes();

    const response = await notes.get(headers);

    expect(response.statusCode).toBe(status);
  });
});
