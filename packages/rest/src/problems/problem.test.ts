import { ProcedureError } from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { sendProblem, toProblem } from './problem.ts';

const options = { instance: '/api/x', requestId: 'r1' };

describe('toProblem', () => {
  test('says nothing of what it does not know', () => {
    const problem = toProblem(new Error('secret'), options);

    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'Something went wrong on our side',
      instance: '/api/x',
      code: 'INTERNAL_SERVER_ERROR',
      requestId: 'r1',
    });
  });

  test.each([undefined, null, 'text', { statusCode: 404 }])(
    'takes anything thrown: %s',
    (thrown) => {
      expect(toProblem(thrown, options).status).toBe(500);
    },
  );

  test('keeps the words of a TRPCError', () => {
    const error = new TRPCError({ code: 'NOT_FOUND', message: 'No such book' });

    expect(toProblem(error, options)).toMatchObject({
      title: 'Not Found',
      status: 404,
      detail: 'No such book',
      code: 'NOT_FOUND',
    });
  });

  test('keeps the code of a ProcedureError', () => {
    const reason = 'OUT_OF_PRINT';
    const error = new ProcedureError({ code: 'CONFLICT', reason, message: 'Out of print' });

    const problem = toProblem(error, { ...options, problemTypeBaseUrl: 'https://example.com/p' });

    expect(problem).toMatchObject({ code: reason, type: 'https://example.com/p/out-of-print' });
  });

  test.each([
    [400, 'BAD_REQUEST'],
    [413, 'PAYLOAD_TOO_LARGE'],
    [414, 'URI_TOO_LONG'],
    [418, 'BAD_REQUEST'],
    [429, 'TOO_MANY_REQUESTS'],
    [503, 'SERVICE_UNAVAILABLE'],
    [599, 'INTERNAL_SERVER_ERROR'],
  ])('keeps the status %i of a plugin, not its words', (statusCode, code) => {
    const problem = toProblem(Object.assign(new Error('secret'), { statusCode }), options);

    expect(problem).toMatchObject({ status: statusCode, code });
    expect(problem.detail).not.toContain('secret');
  });

  test.each([200, 302, 1000, '404', Number.NaN])('does not believe the status %s', (statusCode) => {
    expect(toProblem(Object.assign(new Error(), { statusCode }), options).status).toBe(500);
  });
});

test('makes a problem of what Fastify refuses before any plugin sees it', async () => {
  const app = fastify({
    frameworkErrors: (error, request, reply) => {
      sendProblem(reply, toProblem(error, { instance: request.url, requestId: request.id }));
    },
  });
  app.get('/:name', () => 'ok');

  const response = await app.inject('/%zz');

  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.json()).toMatchObject({
    status: 400,
    code: 'PARSE_ERROR',
    detail: 'Percent-encoding must stand for valid UTF-8',
  });
});

test('rounds Retry-After up to whole seconds', async () => {
  const app = fastify();
  app.get('/', (_, reply) => {
    const problem = toProblem(new TRPCError({ code: 'TOO_MANY_REQUESTS' }), options);
    return sendProblem(reply, { ...problem, retryAfterSeconds: 0.2 });
  });

  const response = await app.inject('/');

  expect(response.headers['retry-after']).toBe('1');
});
