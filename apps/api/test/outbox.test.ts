import { createMemoryOutbox, type Mail } from '@duet/mail';
import { createTestApp } from '@duet/testing';
import { describe, expect, test } from 'vitest';

const MAIL: Mail = {
  to: 'ada@example.com',
  subject: 'Hello <b>Ada</b>',
  text: 'Go to http://localhost:3000/confirm#id.secret and\n<script>read</script>',
  html: '',
};
const HERE = { host: 'localhost:3000' };

async function createApp(settings: { publicOrigin?: string } = {}) {
  const outbox = createMemoryOutbox();
  const from = 'Duet <duet@localhost>';
  await outbox.deliver({ ...MAIL, from }, new AbortController().signal);
  const [mail] = await outbox.list();
  const t = await createTestApp({ mail: { transport: outbox, from, outbox }, settings });
  const url = `/outbox/${mail?.id}`;
  return { app: t.app, url, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

describe('the outbox', () => {
  test('lists the mails that were not sent', async () => {
    await using t = await createApp();

    const page = await t.app.inject({ url: '/outbox', headers: HERE });

    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain(`<a href="${t.url}">Hello &lt;b&gt;Ada&lt;/b&gt;</a>`);
  });

  test('shows a mail as text, with links that can be followed', async () => {
    await using t = await createApp();

    const page = await t.app.inject({ url: t.url, headers: HERE });

    expect(page.body).toContain(
      '<a href="http://localhost:3000/confirm#id.secret">http://localhost:3000/confirm#id.secret</a>',
    );
    expect(page.body).not.toContain('<script>');
  });

  test('says so when it has no such mail', async () => {
    await using t = await createApp();

    const page = await t.app.inject({ url: '/outbox/none', headers: HERE });

    expect(page.statusCode).toBe(404);
  });

  test.each([
    ['asked by another name', { headers: { host: 'evil.example:3000' } }],
    ['asked from another machine', { headers: HERE, remoteAddress: '192.0.2.7' }],
  ])('is not there when %s', async (_, request) => {
    await using t = await createApp();

    const pages = [
      await t.app.inject({ url: '/outbox', ...request }),
      await t.app.inject({ url: t.url, ...request }),
    ];

    expect(pages.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });

  test('is not there behind a public origin', async () => {
    await using t = await createApp({ publicOrigin: 'https://duet.example.com' });

    const page = await t.app.inject({ url: '/outbox', headers: { host: 'duet.example.com' } });

    expect(page.statusCode).toBe(404);
  });

  test('is not there when mails are sent', async () => {
    const { list: _, ...transport } = createMemoryOutbox();
    await using t = await createTestApp({
      mail: { transport, from: 'a@example.com', outbox: null },
    });

    const page = await t.app.inject({ url: '/outbox', headers: HERE });

    expect(page.statusCode).toBe(404);
  });
});
