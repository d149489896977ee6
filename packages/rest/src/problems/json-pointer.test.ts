import { expect, test } from 'vitest';
import { toPointer } from './json-pointer.ts';

test.each<[(string | number)[], string]>([
  [[], '#'],
  [['title'], '#/title'],
  [['tags', 0], '#/tags/0'],
  [['a/b'], '#/a~1b'],
  [['m~n'], '#/m~0n'],
  [['', ' ', 'é%'], '#//%20/%C3%A9%25'],
  [['\ud800'], '#/%EF%BF%BD'],
])('%j is %s (RFC 6901 section 6)', (path, pointer) => {
  expect(toPointer(path)).toBe(pointer);
});
