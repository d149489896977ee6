import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, renderConsole } from '../../../test/render-console.tsx';
import type { Answers } from '../../../test/stub-client.ts';
import { refusal } from '../../../test/stub-client.ts';

const WRONG = [{ path: ['password'], message: 'This is not your password' }];

/** A server that changes Ada's name only after she has proved who she is; `asked` is what it was sent. */
function createServer() {
  const asked: [string, unknown][] = [];
  let isFresh = false;
  const answers: Answers = {
    'session.current': () => ADA,
    'session.reauthenticate': (input) => {
      asked.push(['session.reauthenticate', input]);
      const { password } = input as { password: string };
      if (password !== 'right') {
        throw refusal({ code: 'VALIDATION', httpStatus: 422, errors: WRONG });
      }
      isFresh = true;
      return {};
    },
    'user.update': (input) => {
      asked.push(['user.update', input]);
      if (isFresh) return ADA.user;
      throw refusal({
        code: 'REAUTHENTICATION_REQUIRED',
        httpStatus: 403,
        message: 'Confirm that it is you',
      });
    },
  };
  return { asked, answers };
}

/** Ada has changed her name, and is asked who she is. */
async function saveName(more: Answers = {}) {
  const { asked, answers } = createServer();
  const { person } = renderConsole('/settings', { ...answers, ...more });
  const field = await screen.findByLabelText('Username');
  await person.clear(field);
  await person.type(field, 'countess');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('dialog', { name: 'Confirm that it is you' });
  return { asked, person };
}

test('a refused mutation is sent again, as it was, once its author has proved who they are', async () => {
  const { asked, person } = await saveName();

  await person.type(screen.getByLabelText('Your password'), 'right');
  await person.click(screen.getByRole('button', { name: 'Confirm' }));

  await screen.findByText('Saved');
  const update = expect.objectContaining({ username: 'countess' });
  expect(asked).toEqual([
    ['user.update', update],
    ['session.reauthenticate', { password: 'right' }],
    ['user.update', update],
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a wrong password is refused in the dialog, which stays', async () => {
  const { asked, person } = await saveName();

  await person.type(screen.getByLabelText('Your password'), 'wrong');
  await person.click(screen.getByRole('button', { name: 'Confirm' }));

  const field = screen.getByLabelText('Your password');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  await person.click(screen.getByRole('link', { name: /This is not your password/ }));
  expect(document.activeElement).toBe(field);
  expect(asked).toHaveLength(2);
});

test('whoever cancels finds the form as they left it', async () => {
  const { asked, person } = await saveName();

  await person.click(screen.getByRole('button', { name: 'Cancel' }));

  expect((await screen.findByRole('alert')).textContent).toContain('Confirm that it is you');
  expect(screen.getByLabelText<HTMLInputElement>('Username').value).toBe('countess');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked).toHaveLength(1);
});

test('whoever has no password is not asked for it, and confirms with a provider', async () => {
  const provider = { id: 'github', name: 'GitHub' };
  const { asked, person } = await saveName({
    'identity.providers': () => ({ items: [provider] }),
    'identity.list': () => ({ items: [{ id: '1', provider, name: 'ada' }], hasPassword: false }),
  });

  await screen.findByText(/Your account has no password/);
  screen.getByRole('button', { name: 'Confirm with GitHub' });
  expect(screen.queryByLabelText('Your password')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Cancel' }));

  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked).toHaveLength(1);
});
