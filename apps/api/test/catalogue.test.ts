import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERIC_FAILURES } from '@duet/procedure';
import { CATALOGUE } from '@duet/router';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const THROWERS = ['packages/router/src', 'packages/idempotency/src', 'apps/api/src'];

/** What is written in the files that may throw, tests and the table itself left out. */
const sources = THROWERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|catalogue\.ts$|testing\//.test(file))
    .map((file) => [join(folder, file), readFileSync(join(ROOT, folder, file), 'utf8')] as const),
);
const find = (pattern: RegExp) =>
  sources.flatMap(([file, text]) => [...text.matchAll(pattern)].map(([, found]) => [file, found]));
const OWN = Object.keys(CATALOGUE).filter((code) => !(code in GENERIC_FAILURES));

describe('the catalogue', () => {
  test('has every code that is thrown as a reason of its own', () => {
    const thrown = find(/\breason: '(\w+)'/g);

    expect(thrown.filter(([, code = '']) => !(code in CATALOGUE))).toEqual([]);
  });

  test.each(OWN)('has %s because something throws it', (code) => {
    expect(sources.filter(([, text]) => text.includes(`'${code}'`))).not.toEqual([]);
  });

  test('is the one way to throw: what callers may know is said by failure(code)', () => {
    const others = find(/new (?:TRPC|Procedure)Error\(\{\s*code: ('\w+')/g);

    // The input's own errors carry the issues of their schema instead of a sentence.
    expect(others.filter(([, code]) => code !== "'UNPROCESSABLE_CONTENT'")).toEqual([]);
  });

  test.each(Object.entries(CATALOGUE))(
    'says what %s is, when it happens and what to do',
    (code, kind) => {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(kind.status).toBeGreaterThanOrEqual(400);
      expect(kind.title).toMatch(/^[A-Z].*[^.]$/);
      expect([kind.when, kind.mend]).toEqual([
        expect.stringMatching(/^[A-Z].*\.$/),
        expect.stringMatching(/^[A-Z].*\.$/),
      ]);
    },
  );
});
