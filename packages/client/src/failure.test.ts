import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { errorMessage, failureOf, fieldError } from './failure.ts';

const data = {
  code: 'VALIDATION',
  httpStatus: 422,
  path: 'user.register',
  requestId: 'r-1',
  errors: [{ path: ['email'], message: 'Not an e-mail address' }],
};
const refused = TRPCClientError.from({ error: { code: -32022, message: '1 field', data } });
const unreachable = TRPCClientError.from(new TypeError('fetch failed'));

describe('a refusal of the server', () => {
  test('is shown in its own words', () => {
    expect(errorMessage(refused)).toBe('1 field');
    expect(failureOf(refused)).toMatchObject({ code: 'VALIDATION', requestId: 'r-1' });
  });

  test('is that of the procedure it came from, and of no other', () => {
    expect(failureOf(refused, 'user.register')?.code).toBe('VALIDATION');
    expect(failureOf(refused, 'user.update')).toBeNull();
  });

  test('has a message for each field that needs attention', () => {
    expect(fieldError(refused, 'email')).toBe('Not an e-mail address');
    expect(fieldError(refused, 'username')).toBeUndefined();
  });
});

describe.each([unreachable, new Error('a bug'), 'anything'])('%s', (error) => {
  test('is explained without its technical text', () => {
    expect(errorMessage(error)).toBe(
      'The server cannot be reached. Check your connection and try again.',
    );
    expect(failureOf(error)).toBeNull();
    expect(fieldError(error, 'email')).toBeUndefined();
  });
});
