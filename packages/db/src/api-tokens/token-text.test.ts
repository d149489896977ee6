import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createApiTokenText, parseApiToken } from './token-text.ts';

const NOTE = new URL('../../../../docs/decisions/0025-tokens-for-programs.md', import.meta.url);

test('TOK-1: a token has the form that the note gives to scanners, and no two are alike', async () => {
  const [expression = ''] = /(?<=^ {4}).*duet_pat.*$/m.exec(await readFile(NOTE, 'utf8')) ?? [];
  const texts = Array.from({ length: 100 }, () => createApiTokenText().text);

  for (const text of texts) expect(`token=${text};`).toMatch(new RegExp(expression));
  expect(new Set(texts).size).toBe(100);
});

test('TOK-1: the id has 128 random bits at least, the secret 256', () => {
  const { publicId, secret } = createApiTokenText();

  expect(publicId.length * Math.log2(62)).toBeGreaterThan(128);
  expect(secret.length * Math.log2(62)).toBeGreaterThan(256);
});

test('TOK-1: a token is read back in its halves', () => {
  const { text, publicId, secret } = createApiTokenText();

  expect(parseApiToken(text)).toEqual({ text, publicId, secret });
});

test('TOK-1: the checksum is CRC-32 in base 62, as other programs compute it', () => {
  const text = 'duet_pat_0123456789ABCDEFGHIJKL_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgCHKSUM';

  expect(parseApiToken(text)).toBeNull();
  expect(parseApiToken(text.replace('CHKSUM', '0AlHtH'))).not.toBeNull();
});

test('TOK-1: one wrong character anywhere makes it no token', () => {
  const { text } = createApiTokenText();

  for (let index = 0; index < text.length; index += 1) {
    const wrong = text[index] === 'x' ? 'y' : 'x';
    expect(parseApiToken(text.slice(0, index) + wrong + text.slice(index + 1))).toBeNull();
  }
});

test.each(['', 'duet_pat_', 'x'.repeat(10_000), `duet_pat_${'a'.repeat(22)}_${'b'.repeat(49)}`])(
  'TOK-1: the text %j is no token',
  (text) => expect(parseApiToken(text)).toBeNull(),
);

test('TOK-1: nothing may stand before or after a token', () => {
  const { text } = createApiTokenText();

  for (const odd of [` ${text}`, `${text} `, `${text}\n`, `${text}${text}`]) {
    expect(parseApiToken(odd)).toBeNull();
  }
});
