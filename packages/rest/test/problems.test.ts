import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../src/index.ts';
import { createToyApp } from './support.ts';
import { CANARY } from './toy-router.ts';

describe('a problem', () => {
  test('of the input names the fields and where they came from', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/books/search?limit=500&order=up');

    expect(response.statusCode).toBe(422);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      detail: '2 fields need attention',
      instance: '/api/books/search',
      code: 'VALIDATION',
      requestId: expect.any(String),
      errors: [
        { in: 'query', path: ['limit'], message: 'Too big: expected number to be <=100' },
        { in: 'query', path: ['order'], message: 'Invalid option: expected one of "asc"|"desc"' },
      ],
    });
  });

  test('of a rule has the code and the words of the rule', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/fail?how=taken');

    expect(response.json()).toMatchObject({
      status: 409,
      title: 'Conflict',
      code: 'ID_TAKEN',
      detail: 'That id is taken',
    });
  });

  test('says when to come back', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/fail?how=busy');

    expect(response.headers['retry-after']).toBe('3');
    expect(response.json()).toMatchObject({ status: 503, code: 'BUSY', retryAfterSeconds: 3 });
  });

  test('has a type below the base when there is one', async () => {
    await using app = await createToyApp({ problemTypeBaseUrl: 'https://example.com/problems/' });

    const response = await app.inject('/api/fail?how=taken');

    expect(response.json().type).toBe('https://example.com/problems/id-taken');
  });

  test('of an unknown path is 404, whatever was sent there', async () => {
    await using app = await createToyApp();

    const response = await app.inject({
      method: 'POST',
      url: '/api/nothing',
      headers: { 'content-type': 'text/plain' },
      payload: 'x',
    });

    expect(response.json()).toMatchObject({ status: 404, instance: '/api/nothing' });
  });

  test('carries the request id', async () => {
    await using app = await createToyApp({ server: { genReqId: () => 'the-id' } });

    const response = await app.inject('/api/nothing');

    expect(response.json().requestId).toBe('the-id');
  });

  test('has no body for HEAD', async () => {
    await using app = await createToyApp();

    const response = await app.inject({ method: 'HEAD', url: '/api/books/search?limit=0' });

    expect(response.statusCode).toBe(422);
    expect(response.body).toBe('');
  });

  test('keeps the status of what a hook of the server refuses, not its words', async () => {
    await using app = await createToyApp();
    app.addHook('onRequest', async () => {
      throw Object.assign(new Error(CANARY), { statusCode: 429 });
    });

    const response = await app.inject('/api/nothing');

    expect(response.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(response.body).not.toContain('canary');
  });
});

describe('401', () => {
  test('has a challenge', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/me');

    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.json()).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  });

  test('has the challenge of the option, and so has any other failure that wants one', async () => {
    const toChallenge = ({ code }: Problem) => `Toy error="${code}"`;
    await using app = await createToyApp({ toChallenge });

    const [stranger, lost] = [await app.inject('/api/me'), await app.inject('/api/nothing')];

    expect(stranger.headers['www-authenticate']).toBe('Toy error="UNAUTHORIZED"');
    expect(lost.headers['www-authenticate']).toBe('Toy error="NOT_FOUND"');
  });

  test('goes away with credentials', async () => {
    await using app = await createToyApp();

    const response = await app.inject({ url: '/api/me', headers: { 'x-principal': 'ada' } });

    expect(response.json()).toEqual({ name: 'ada' });
  });
});

describe('what nobody expected', () => {
  const unexpected = { status: 500, code: 'INTERNAL_SERVER_ERROR', title: 'Internal Server Error' };

  test.each(['throw', 'output'])('is a constant 500 (%s)', async (how) => {
    await using app = await createToyApp();

    const response = await app.inject(`/api/fail?how=${how}`);

    expect(response.json()).toEqual({
      ...unexpected,
      type: 'about:blank',
      detail: 'Something went wrong on our side',
      instance: '/api/fail',
      requestId: expect.any(String),
    });
  });

  test('does not leak through a message that tRPC copied from the cause', async () => {
    await using app = await createToyApp();

    const response = await app.inject('/api/fail?how=copied');

    expect(response.statusCode).toBe(409);
    expect(response.body).not.toContain('canary');
  });

  test.each([
    [
      'thrown',
      () => {
        throw new Error(CANARY);
      },
    ],
    [
      'rejected',
      async () => {
        throw new Error(CANARY);
      },
    ],
    [
      'with a status of its own',
      () => {
        throw Object.assign(new Error(CANARY), { statusCode: 404 });
      },
    ],
  ])('is a constant 500 in createContext (%s)', async (_, createContext) => {
    await using app = await createToyApp({ createContext });

    const response = await app.inject('/api/books/1');

    expect(response.json()).toMatchObject(unexpected);
    expect(response.body).not.toContain('canary');
  });

  test('is logged once, with its cause and the id of the request', async () => {
    const lines: string[] = [];
    const logger = { level: 'error', stream: { write: (line: string) => void lines.push(line) } };
    await using app = await createToyApp({ server: { logger, genReqId: () => 'the-id' } });

    await app.inject('/api/fail?how=throw');

    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(CANARY);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reqId: 'the-id', procedure: 'fail' });
  });
});

test('createContext may refuse with a failure of its own', async () => {
  await using app = await createToyApp({
    createContext: () => {
      throw new TRPCError({ code: 'FORBIDDEN', message: 'Not from there' });
    },
  });

  const response = await app.inject('/api/books/1');

  expect(response.json()).toMatchObject({ status: 403, detail: 'Not from there' });
});

test('createContext is called once, and not for what has no procedure', async () => {
  let calls = 0;
  await using app = await createToyApp({
    createContext: () => {
      calls += 1;
      return { principal: null };
    },
  });

  await app.inject('/api/books/1');
  await app.inject('/api/nothing');
  await app.inject({ method: 'OPTIONS', url: '/api/books/1' });

  expect(calls).toBe(1);
});
