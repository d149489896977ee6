import { describe, expect, test } from 'vitest';
import { toReturnPath } from './return-to.ts';

describe('toReturnPath', () => {
  test.for(['/feed', '/?q=two+words#top', '/articles/a-b/edit'])('keeps the path %s', (path) => {
    expect(toReturnPath(path)).toBe(path);
  });

  test.for([
    undefined,
    '',
    'feed',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '//',
  ])('turns %j into the front page', (address) => {
    expect(toReturnPath(address)).toBe('/');
  });
});
