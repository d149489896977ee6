import { describe, expect, test } from 'vitest';
import { toReturnPath } from './return-to.ts';

describe('RD-1: toReturnPath', () => {
  test.for([
    '/feed',
    '/?q=two+words#top',
    '/articles/a-b/edit',
    '/?next=https://evil.example',
    '/https://evil.example',
    '/@evil.example',
  ])('keeps the path %s', (path) => {
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
    ' /feed',
    '\t//evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    'http:evil.example',
    '//evil.example@here.invalid/',
    '///evil.example',
    '/..//evil.example',
    'data:text/html,x',
    '//[::1',
    '/%2e%2e//evil.example',
    '//',
  ])('turns %j into the front page', (address) => {
    expect(toReturnPath(address)).toBe('/');
  });
});
