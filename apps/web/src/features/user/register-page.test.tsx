import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../../test/render-console.tsx';

const SENT = { email: 'ada@example.com', expiresAt: '2026-11-22T10:00:00.000Z' };

/** Signs up, and returns whoever did. */
async function register(calls: unknown[]) {
  const { person } = renderConsole('/register', {
    'user.register': (account) => {
      calls.push(account);
      return SENT;
    },
  });
  await person.type(await screen.findByLabelText('Username'), 'ada');
  await person.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await person.type(screen.getByLabelText('Password'), 'correct horse');
  await person.click(screen.getByRole('button', { name: 'Register' }));
  return person;
}

test('sends whoever signs up to their mail', async () => {
  await register([]);

  expect(await screen.findByRole('heading', { name: 'Look in your mail' })).toBeTruthy();
  expect(screen.getByText('ada@example.com')).toBeTruthy();
});

test('sends another mail, as often as the limit it tells of', async () => {
  const calls: unknown[] = [];
  const person = await register(calls);

  for (let count = 2; count <= 5; count++) {
    await person.click(await screen.findByRole('button', { name: 'Send another mail' }));
    await expect.poll(() => calls.length).toBe(count);
  }

  const button = await screen.findByRole('button', { name: 'No more mails for an hour' });
  await person.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(calls).toHaveLength(5);
  expect(new Set(calls.map((call) => JSON.stringify(call))).size).toBe(1);
});
