import { expect, test } from 'vitest';
import { insertInto, toMarkdown } from './to-markdown.ts';

test.each([
  ['engine.png', '![engine](/f/1)'],
  ['the [first] one.jpeg', '![the first one](/f/1)'],
  ['noending', '![noending](/f/1)'],
])('%s is written as %s', (name, markdown) => {
  expect(toMarkdown({ name, url: '/f/1' })).toBe(markdown);
});

test.each([
  ['', 0, '![a](b)'],
  ['One', 3, 'One\n\n![a](b)'],
  ['One\nTwo', 4, 'One\n\n![a](b)\n\nTwo'],
  ['One\n\n\nTwo', 4, 'One\n\n![a](b)\n\nTwo'],
])('%j at %i becomes %j', (text, position, result) => {
  expect(insertInto(text, '![a](b)', position)).toBe(result);
});
