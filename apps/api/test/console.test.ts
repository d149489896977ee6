import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createServer, visit } from './support.ts';

const INDEX = '<!doctype html><title>Duet</title><div id="root"></div>';

/** A folder as Vite leaves it. */
async function createConsole() {
  const directory = await mkdtemp(join(tmpdir(), 'duet-console-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), INDEX);
  await writeFile(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(directory, 'assets', 'index-4f2a.js'), 'export {};');
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) };
}

describe('the console', () => {
  test.each(['/nothing-here', '/articles/a/b', '/api-of-something-else'])(
    'answers 404 with its page for what does not exist, such as %s',
    async (url) => {
      await using built = await createConsole();
      await using t = await createServer({ settings: { consoleDirectory: built.directory } });

      const response = await t.app.inject(visit(url));

      expect(response.statusCode).toBe(404);
      expect(response.body).toBe(INDEX);
    },
  );

  test.each([
    { 'if-none-match': '*' },
    { 'if-match': '"another"' },
    { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() },
    { range: 'bytes=0-4' },
  ])(
    'answers what does not exist with all of its page, whatever the condition: %o',
    async (given) => {
      await using built = await createConsole();
      await using t = await createServer({ settings: { consoleDirectory: built.directory } });
      const { url, headers } = visit('/nothing-here');

      const response = await t.app.inject({ url, headers: { ...headers, ...given } });

      expect(response.statusCode).toBe(404);
      expect(response.body).toBe(INDEX);
      expect(response.headers).not.toHaveProperty('etag');
      expect(response.headers).not.toHaveProperty('last-modified');
    },
  );

  test.each(['/', '/articles/first-steps', '/profiles/ada', '/sign-in?returnTo=/'])(
    'is one page, which %s shows',
    async (url) => {
      await using built = await createConsole();
      await using t = await createServer({ settings: { consoleDirectory: built.directory } });

      const response = await t.app.inject(visit(url));

      expect(response.statusCode).toBe(200);
      expect(response.body).toBe(INDEX);
      expect(response.headers['cache-control']).toBe('no-cache');
      expect(response.headers['content-security-policy']).toContain("script-src 'self';");
      expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    },
  );

  test('CSR-4: runs and styles itself by its own files only', async () => {
    await using built = await createConsole();
    await using t = await createServer({ settings: { consoleDirectory: built.directory } });

    const { headers } = await t.app.inject(visit('/'));

    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|script-src[^;]*(\*|http)/);
  });

  test('has files whose name changes with their content, which may be kept for good', async () => {
    await using built = await createConsole();
    await using t = await createServer({ settings: { consoleDirectory: built.directory } });

    const [asset, icon] = [
      await t.app.inject('/assets/index-4f2a.js'),
      await t.app.inject('/favicon.svg'),
    ];

    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-type']).toMatch(
      /^(text|application)\/javascript; charset=utf-8$/,
    );
    expect(icon.headers['cache-control']).toBe('no-cache');
  });

  test('is no answer to a missing file, a program, a write or a face', async () => {
    await using built = await createConsole();
    await using t = await createServer({ settings: { consoleDirectory: built.directory } });

    const answers = await Promise.all([
      t.app.inject(visit('/assets/index-old.js')),
      t.app.inject('/articles/first-steps'),
      t.post('/articles/first-steps', {}, { accept: 'text/html' }),
      t.app.inject(visit('/api/v1/nowhere')),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  });

  test('that is not built says how to build it', async () => {
    await using t = await createServer({ settings: { consoleDirectory: '/does/not/exist' } });

    const response = await t.app.inject(visit('/'));

    expect(response.statusCode).toBe(503);
    expect(response.body).toContain('pnpm --filter @duet/web build');
  });
});
