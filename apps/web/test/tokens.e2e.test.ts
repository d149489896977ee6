import { createClient, failureOf } from '@duet/client';
import { expect } from 'vitest';
import { journey, openWorld, photograph } from './support.ts';

journey(
  'a member makes a token with two scopes, uses it on both faces, is told of a third, and revokes it',
  async () => {
    await using world = await openWorld();
    const ada = await world.member('ada');
    const page = await world.visitor(ada, { viewport: { width: 360, height: 800 } });
    await page.goto('/settings/tokens');

    await page.getByText('No tokens yet').waitFor();
    await page.getByLabel('Name').fill('Backup');
    await page.getByLabel(/^Read articles/).check();
    await page.getByLabel(/^Change articles/).check();
    await photograph(page, 'journey-new-token');
    await page.getByRole('button', { name: 'Make the token' }).click();
    const token = await page.getByLabel('Token', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Copy: Try it' }).click();
    await page.getByText('Try it: copied').waitFor();
    await photograph(page, 'journey-token');

    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const rest = (path: string, method = 'GET', body?: object) =>
      fetch(`${world.url}/api/v1${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
    const rpc = createClient({ url: `${world.url}/trpc`, token, retries: { attempts: 1 } });
    expect((await rest('/')).status).toBe(200);
    const made = await rest('/articles', 'POST', { title: 'By a program', body: 'Text' });
    expect(made.status).toBe(201);
    expect(await rpc.article.bySlug.query({ slug: 'by-a-program' })).toMatchObject({
      author: { username: 'ada' },
    });

    const comment = { slug: 'by-a-program', body: 'Third scope' };
    const refused = await rpc.comment.create.mutate(comment).catch((error: unknown) => error);
    expect(failureOf(refused)).toMatchObject({ scope: 'comment:write' });
    expect(String(refused)).toContain('comment:write');
    const tooMuch = await rest('/me');
    expect(tooMuch.status).toBe(403);
    expect(tooMuch.headers.get('www-authenticate')).toContain('scope="user:read"');

    await page.getByRole('button', { name: 'I have it' }).click();
    await page.reload();
    await page.getByText(/Last used/).waitFor();
    expect(await page.content()).not.toContain(token);
    await photograph(page, 'journey-tokens');
    await page.getByRole('button', { name: 'Revoke Backup' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByText('That token is revoked').waitFor();
    expect((await rest('/articles')).status).toBe(401);
    const revoked = await rpc.article.list.query({}).catch((error: unknown) => error);
    expect(failureOf(revoked)).toMatchObject({ code: 'INVALID_TOKEN' });
    expect(world.complaints).toEqual([]);
  },
);
