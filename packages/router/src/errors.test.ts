import { OvertakenError, PasswordQueueFullError } from '@duet/db';
import { toFailure } from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { toTRPCError } from './errors.ts';

const failureOf = (thrown: unknown) => toFailure(toTRPCError(thrown));
const fromDriver = (code: string, constraint = '') =>
  Object.assign(new Error('duplicate key value violates "users_email_unique"'), {
    code,
    constraint,
  });

describe('what the database throws', () => {
  test('about something taken points at the field', () => {
    const failure = failureOf(fromDriver('23505', 'users_email_unique'));

    expect(failure.errors).toEqual([{ path: ['email'], message: failure.message }]);
  });

  test.each([
    ['23505', 'users_email_unique', 'EMAIL_TAKEN'],
    ['23505', 'users_username_unique', 'USERNAME_TAKEN'],
    ['23505', 'articles_slug_unique', 'SLUG_TAKEN'],
    ['23505', 'something_else', 'ALREADY_EXISTS'],
    ['23503', 'comments_article_id_foreign', 'GONE_MEANWHILE'],
    ['40P01', '', 'CHANGED_MEANWHILE'],
    ['55P03', '', 'CHANGED_MEANWHILE'],
    ['57P01', '', 'OVERLOADED'],
    ['25P03', '', 'OVERLOADED'],
    ['ECONNREFUSED', '', 'OVERLOADED'],
    ['22021', '', 'BAD_REQUEST'],
  ])('%s %s becomes %s, and names no constraint', (code, constraint, expected) => {
    const failure = failureOf(fromDriver(code, constraint));

    expect(failure.code).toBe(expected);
    expect(failure.message).not.toMatch(/_|duplicate|violates/);
  });

  test.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
  ])('of a connection, "%s", is a reason to come back', (message) => {
    const failure = failureOf(new Error(message));

    expect(failure).toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 2 });
  });
});

test('what a rival took is what the database says of it', () => {
  const cause = fromDriver('23505', 'articles_slug_unique');

  const failure = failureOf(new OvertakenError('Another article took the address.', { cause }));

  expect(failure.code).toBe('SLUG_TAKEN');
});

test('PWD-2: a full password queue says when to come back', () => {
  const failure = failureOf(new PasswordQueueFullError(3));

  expect(failure).toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 3 });
});

test('what nobody expected keeps its cause for the log and shows none of it', () => {
  const cause = new Error('secret-canary');

  const error = toTRPCError(cause);

  expect(error.cause).toBe(cause);
  expect(toFailure(error)).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side',
  });
});

test('a failure that a rule has named stays as it is', () => {
  const error = new TRPCError({ code: 'FORBIDDEN', message: 'Not yours' });

  expect(toTRPCError(error)).toBe(error);
});
