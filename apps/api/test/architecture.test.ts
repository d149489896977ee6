import { access, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

test.each([
  'ARCHITECTURE.md',
  'README.md',
  'CONTRIBUTING.md',
  'docs/adding-a-resource.md',
  'docs/http.md',
])('every path that %s mentions exists', async (document) => {
  const text = await readFile(new URL(document, ROOT), 'utf8');
  const inCode = [...text.matchAll(/`((?:apps|packages|examples|docs)\/[\w./-]+)`/g)];
  const inLinks = [...text.matchAll(/\]\(((?!http)[\w./-]+)\)/g)];
  const base = new URL(document, ROOT);

  const missing: string[] = [];
  const check = (path: string, from: URL) =>
    access(new URL(path, from)).catch(() => missing.push(path));
  await Promise.all(inCode.map(([, path = '']) => check(path, ROOT)));
  await Promise.all(inLinks.map(([, path = '']) => check(path, base)));

  expect(missing.filter((path) => !path.includes('bookmark'))).toEqual([]);
  expect(inCode.length + inLinks.length).toBeGreaterThan(2);
});
