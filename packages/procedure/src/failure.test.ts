import { initTRPC, TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toFailure } from './failure.ts';
import { ProcedureError } from './procedure-error.ts';
import { readProcedures } from './read-procedures.ts';

/** Text that no caller may ever see. */
const CANARY = 'duplicate key value violates "user_email_unique" at /srv/app.ts';
const secret = () => new Error(CANARY);

describe('masking', () => {
  test('says nothing about an unexpected error', () => {
    const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: secret() });

    const failure = toFailure(error);

    expect(failure).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on our side',
    });
  });

  test.each<[string, TRPCError]>([
    ['an error that was wrapped', new TRPCError({ code: 'BAD_REQUEST', cause: secret() })],
    ['an INTERNAL_SERVER_ERROR with a message', internal()],
    ['thrown text', new TRPCError({ code: 'CONFLICT', cause: CANARY })],
    ['a thrown object', new TRPCError({ code: 'CONFLICT', cause: { message: CANARY } })],
    ['an error wrapped twice', new TRPCError({ code: 'CONFLICT', cause: wrapped() })],
    ['an unexpected error in another', new TRPCError({ code: 'CONFLICT', cause: internal() })],
    [
      'a message copied by hand',
      new TRPCError({ code: 'CONFLICT', message: CANARY, cause: secret() }),
    ],
    ['a reasoned but internal error', reasoned('INTERNAL_SERVER_ERROR', CANARY)],
    ['a cause kept for the log', reasoned('CONFLICT', 'Taken')],
  ])('keeps the text of %s to itself', (_, error) => {
    const failure = toFailure(error);

    expect(JSON.stringify(failure)).not.toContain('user_email_unique');
  });

  test('keeps the text of every code to itself when it was copied', async () => {
    const codes = [
      'NOT_FOUND',
      'CONFLICT',
      'TIMEOUT',
      'BAD_GATEWAY',
      'SERVICE_UNAVAILABLE',
    ] as const;

    const failures = codes.map((code) => toFailure(new TRPCError({ code, cause: secret() })));

    expect(failures.map(({ code }) => code)).toEqual(codes);
    expect(JSON.stringify(failures)).not.toContain(CANARY);
  });

  test('keeps a message that was written for the caller', () => {
    const error = new TRPCError({ code: 'CONFLICT', message: 'Already exists', cause: secret() });

    const failure = toFailure(error);

    expect(failure).toEqual({ code: 'CONFLICT', message: 'Already exists' });
  });

  test('keeps a message written for the caller of the error that is wrapped', () => {
    const cause = new TRPCError({ code: 'NOT_FOUND', message: 'No such article' });

    const failure = toFailure(new TRPCError({ code: 'CONFLICT', cause }));

    expect(failure).toEqual({ code: 'CONFLICT', message: 'No such article' });
  });

  test('says a sentence where nobody wrote one', () => {
    const failure = toFailure(new TRPCError({ code: 'NOT_FOUND' }));

    expect(failure).toEqual({ code: 'NOT_FOUND', message: 'Not found' });
  });
});

describe('VALIDATION', () => {
  const Draft = z.strictObject({
    title: z
      .string()
      .max(5, 'Too long')
      .regex(/^[A-Z]/, 'Start with a capital'),
    tags: z.array(z.object({ name: z.string() })),
  });

  test('names each field once, however much is wrong with it', async () => {
    const failure = toFailure(await rejection(Draft, { title: 'lowercase', tags: [{ name: 5 }] }));

    expect(failure).toEqual({
      code: 'VALIDATION',
      message: '2 fields need attention',
      errors: [
        { path: ['title'], message: 'Too long' },
        { path: ['title'], message: 'Start with a capital' },
        { path: ['tags', 0, 'name'], message: expect.stringContaining('expected string') },
      ],
    });
  });

  test('names every unknown field', async () => {
    const raw = { title: 'Hi', tags: [], titel: 1, colour: 2 };

    const failure = toFailure(await rejection(Draft, raw));

    expect(failure.errors?.map(({ path }) => path)).toEqual([['titel'], ['colour']]);
  });

  test('speaks of one field in the singular', async () => {
    const failure = toFailure(await rejection(Draft, { title: 'Too long a title', tags: [] }));

    expect(failure.message).toBe('1 field needs attention');
  });

  test('has an empty path when the input as a whole is wrong', async () => {
    const failure = toFailure(await rejection(Draft, null));

    expect(failure.errors).toEqual([{ path: [], message: expect.any(String) }]);
  });

  test('reads the issues of any Standard Schema', async () => {
    const issues = [{ message: 'Bad', path: [{ key: 'a' }, 0, Symbol('s')] }];
    const validate = () => ({ issues });
    const schema = { '~standard': { version: 1 as const, vendor: 'test', validate } };

    const failure = toFailure(await rejection(schema, {}));

    expect(failure.errors).toEqual([{ path: ['a', 0, 'Symbol(s)'], message: 'Bad' }]);
  });

  test('is what a rule may raise itself', () => {
    const cause = Draft.safeParse({}).error;

    const failure = toFailure(new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause }));

    expect(failure.code).toBe('VALIDATION');
  });

  test('is not what happens when an output or a row of ours is invalid', () => {
    const cause = Draft.safeParse({}).error;

    const failure = toFailure(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }));

    expect(failure).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on our side',
    });
  });

  test.each([
    ['are no list', { issues: 'none' }],
    ['are empty', { issues: [] }],
    ['have no message', { issues: [{ path: [] }] }],
    ['have an odd path', { issues: [{ message: 'x', path: 'a.b' }] }],
  ])('takes no notice of issues that %s', (_, cause) => {
    const failure = toFailure(new TRPCError({ code: 'BAD_REQUEST', cause }));

    expect(failure).toEqual({ code: 'BAD_REQUEST', message: 'The request is not valid' });
  });
});

describe('ProcedureError', () => {
  test('carries a reason and a time to try again to the caller', () => {
    const error = new ProcedureError({
      code: 'TOO_MANY_REQUESTS',
      reason: 'SIGN_IN_LIMIT',
      message: 'Try again in a minute',
      retryAfterSeconds: 60,
    });

    const failure = toFailure(error);

    expect(failure).toEqual({
      code: 'SIGN_IN_LIMIT',
      message: 'Try again in a minute',
      retryAfterSeconds: 60,
    });
  });

  test('points at the field to blame', () => {
    const options = { code: 'CONFLICT', reason: 'NAME_TAKEN', field: 'name' } as const;
    const error = new ProcedureError({ ...options, message: 'That name is taken' });

    const failure = toFailure(error);

    expect(failure.errors).toEqual([{ path: ['name'], message: 'That name is taken' }]);
  });

  test('reaches the caller of a compiled procedure as it was thrown', async () => {
    const thrown = reasoned('CONFLICT', 'Taken');
    const t = initTRPC.create();
    const fail = t.procedure.use(({ next }) => next()).query(() => Promise.reject(thrown));
    const [procedure] = await readProcedures(t.router({ fail }));

    const attempt = procedure?.call({ ctx: {}, rawInput: undefined });

    await expect(attempt).rejects.toBe(thrown);
    expect(thrown).toBeInstanceOf(TRPCError);
  });
});

function internal() {
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: CANARY });
}

function wrapped() {
  return new TRPCError({ code: 'NOT_FOUND', cause: secret() });
}

function reasoned(code: 'CONFLICT' | 'INTERNAL_SERVER_ERROR', message: string) {
  return new ProcedureError({ code, reason: 'EMAIL_TAKEN', message, cause: secret() });
}

/** The error of a procedure with this input parser. */
async function rejection(
  parser: Parameters<ReturnType<typeof initTRPC.create>['procedure']['input']>[0],
  rawInput: unknown,
): Promise<TRPCError> {
  const t = initTRPC.create();
  const [procedure] = await readProcedures(
    t.router({ get: t.procedure.input(parser).query(() => 1) }),
  );
  try {
    await procedure?.call({ ctx: {}, rawInput });
  } catch (error) {
    if (error instanceof TRPCError) return error;
  }
  throw new Error('The input was accepted');
}
