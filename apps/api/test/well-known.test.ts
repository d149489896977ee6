import { describe, expect, test } from 'vitest';
import { createServer } from './support.ts';

const CONTACT = 'mailto:security@example.com';
const FILE = '/.well-known/security.txt';

describe('security.txt (RFC 9116)', () => {
  test('says whom to tell, until a time that lies ahead and less than a year', async () => {
    await using t = await createServer({ settings: { securityContact: CONTACT } });

    const { headers, body } = await t.app.inject(FILE);

    const fields = Object.fromEntries(
      body
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/)),
    );
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(fields).toMatchObject({ Contact: CONTACT, Canonical: `http://localhost:3000${FILE}` });
    const days = (Date.parse(fields.Expires) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(100);
    expect(days).toBeLessThan(365);
  });

  test('is not there when nobody is named', async () => {
    await using t = await createServer();

    expect((await t.app.inject(FILE)).statusCode).toBe(404);
  });
});

test('robots.txt keeps robots to the pages', async () => {
  await using t = await createServer();

  const { headers, body } = await t.app.inject('/robots.txt');

  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toBe('User-agent: *\nDisallow: /api/\nDisallow: /trpc/\n');
});

test('favicon.ico is an icon, console or no console', async () => {
  await using t = await createServer({ settings: { consoleDirectory: '/nowhere' } });

  const { headers, rawPayload } = await t.app.inject('/favicon.ico');

  expect(headers['content-type']).toBe('image/x-icon');
  expect([...rawPayload.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
});
