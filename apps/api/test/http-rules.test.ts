import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

interface Rule {
  readonly rule: string;
  readonly file: string;
  readonly title: string;
}

function readRules(text: string): Rule[] {
  const rows = [...text.matchAll(/^\| (.+) \| (.*) \| `([\w./-]+)` (.+?) *\|$/gm)];
  return rows.map(([, rule = '', , file = '', title = '']) => ({ rule, file, title }));
}

test('every rule of docs/http.md names a test that is there', async () => {
  const text = await readFile(new URL('docs/http.md', ROOT), 'utf8');
  const rules = readRules(text);

  const unheld: string[] = [];
  for (const { rule, file, title } of rules) {
    const tests = await readFile(new URL(file, ROOT), 'utf8').catch(() => '');
    if (!tests.includes(title)) unheld.push(`${rule}: ${file} has no "${title}"`);
  }

  expect(unheld).toEqual([]);
  // Each row but the headings and the lines below them.
  const rows = text.split('\n').filter((line) => /^\| (?!rule|---)/.test(line));
  expect(rules).toHaveLength(rows.length);
});
