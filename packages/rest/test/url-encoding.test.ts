import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createToyApp } from './support.ts';

test.each([
  ['a byte of no character', '%FF'],
  ['an overlong form', '%C0%AF'],
  ['half of a surrogate pair', '%ED%A0%80'],
  ['a character cut short', '%E2%82'],
  ['a percent sign alone', '100%'],
  ['NUL', '%00'],
])('%s is 400 in a path and in a query', async (_, encoded) => {
  await using app = await createToyApp();

  const answers = [
    await app.inject(`/api/books/${encoded}`),
    await app.inject(`/api/books/search?q=${encoded}`),
    await app.inject(`/api/books/search?${encoded}=q`),
  ];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400]);
});

test('well-formed text of any script arrives as it was meant', async () => {
  await using app = await createToyApp();
  const response = await app.inject(`/api/books/search?q=${encodeURIComponent('Löwe 🦁 %')}`);

  expect(response.json().seen.q).toBe('"Löwe 🦁 %"');
});

test('bytes that are not encoded at all are 400, not other characters', async () => {
  await using app = await createToyApp();
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(port), '127.0.0.1');
  socket.end('GET /api/books/search?q=Löwe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
});
