import { describe, expect, test } from 'vitest';
import { createTestRouter } from '../testing/index.ts';
import { toMail } from './letter.ts';
import { type NoticeContext, notify } from './notify.ts';
import type { SecurityNotice } from './security-notices.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36';

/** Notifies a member, and returns the mail that they get. */
async function notified(notice: SecurityNotice, userAgent = CHROME) {
  await using t = await createTestRouter();
  const { context, principal } = await t.member('ada');
  const effects: (() => void)[] = [];
  const device = { userAgent, address: '192.0.2.7' };
  const afterCommit = (effect: () => void) => void effects.push(effect);
  const ctx: NoticeContext = { em: context.em, mail: context.mail, device, afterCommit };

  await notify(ctx, principal.userId, notice);
  expect(await t.mailsTo('ada@example.com')).toEqual([]);
  for (const effect of effects) effect();
  const [mail] = await t.mailsTo('ada@example.com');
  if (!mail) throw new Error('There is no mail');
  return mail;
}

describe('notify', () => {
  test('says what happened, when, from where, and what to do if it was somebody else', async () => {
    const mail = await notified({ kind: 'passwordChanged' });

    expect(mail.subject).toBe('Your password was changed');
    expect(mail.text).toMatch(/^Hello ada,\n\nThe password of your account was changed\./);
    expect(mail.text).toMatch(
      /When: \d+ \w+ \d{4} at \d\d:\d\d UTC\nFrom: Chrome on Linux, 192\.0\.2\.7/,
    );
    expect(mail.text).toContain('http://localhost:3000/forgot-password');
  });

  test('a name is text in every part of the mail', async () => {
    const name = '</p><script>alert(1)</script>\r\nBcc: eve@example.com';

    const mail = await notified({ kind: 'apiTokenCreated', name });

    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('&lt;script&gt;');
    expect(mail.subject).not.toContain('Bcc');
  });

  test('what a program calls itself is not repeated', async () => {
    const mail = await notified({ kind: 'passwordChanged' }, 'Visit https://evil.example now');

    expect(mail.text).not.toContain('evil');
    expect(mail.text).toContain('From: an unknown program, 192.0.2.7');
  });
});

test('a link is written out in the text and a link in the HTML', () => {
  const link = { text: 'Confirm', href: 'http://localhost:3000/confirm#"a&b' };

  const { text, html } = toMail('ada@example.com', {
    subject: 'Confirm',
    paragraphs: [],
    link,
    closing: [],
  });

  expect(text).toBe(`Hello,\n\nConfirm:\n${link.href}\n\nDuet\n`);
  expect(html).toContain('<a href="http://localhost:3000/confirm#&quot;a&amp;b">Confirm</a>');
});
