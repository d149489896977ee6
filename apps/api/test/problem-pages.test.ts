import { toProblemUrl } from '@duet/rest';
import { CATALOGUE } from '@duet/router';
import { describe, expect, test } from 'vitest';
import { createServer, ORIGIN, visit } from './support.ts';

describe('the type of a problem', () => {
  test.each(['/api/v1/articles/missing', '/nowhere', '/trpc/no/where'])(
    'of %s is a URL that the server answers with its title',
    async (url) => {
      await using t = await createServer();
      const problem = (await t.app.inject(url)).json();

      const { statusCode, headers, body } = await t.app.inject(new URL(problem.type).pathname);

      expect(new URL(problem.type).origin).toBe(ORIGIN);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers.vary).toBe('Accept');
      expect(JSON.parse(body)).toMatchObject({
        type: problem.type,
        title: problem.title,
        code: problem.code,
        status: problem.status,
      });
    },
  );

  test('is answered for every row of the catalogue, with a page for people', async () => {
    await using t = await createServer();
    const urls = Object.keys(CATALOGUE).map((code) => toProblemUrl('/problems', code));

    const pages = await Promise.all(urls.map((url) => t.app.inject(visit(url))));

    expect(pages.filter(({ statusCode }) => statusCode !== 200)).toEqual([]);
    for (const { headers, body } of pages) {
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).toContain('<dt>What to do</dt>');
    }
  });

  test('is found by its code too, and has one address', async () => {
    await using t = await createServer();

    const response = await t.app.inject('/problems/NOT_FOUND');

    expect(response.statusCode).toBe(308);
    expect(response.headers.location).toBe('/problems/not-found');
    expect(response.headers['cache-control']).toBe('public, max-age=3600');
  });

  test('that does not exist is a 404', async () => {
    await using t = await createServer();

    expect((await t.app.inject('/problems/no-such')).statusCode).toBe(404);
    expect((await t.app.inject(visit('/problems/<b>'))).body).not.toContain('<b>');
  });
});

describe('GET /problems', () => {
  test('lists them all to a program', async () => {
    await using t = await createServer();

    const { items } = (await t.app.inject('/problems')).json();

    expect(items.map(({ code }: { code: string }) => code).sort()).toEqual(
      Object.keys(CATALOGUE).sort(),
    );
  });

  test('links to each for a person', async () => {
    await using t = await createServer();

    const { body } = await t.app.inject(visit('/problems'));

    for (const code of Object.keys(CATALOGUE)) {
      expect(body).toContain(`href="${toProblemUrl('/problems', code)}"`);
    }
  });
});
