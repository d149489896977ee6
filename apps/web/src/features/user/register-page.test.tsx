import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../../../test/render-console.tsx';
import { refusal } from '../../../test/stub-client.ts';

test('asks somebody whose address has an account whether it is theirs', async () => {
  const { person } = renderConsole('/register', {
    'user.register': () => {
      throw refusal({ code: 'EMAIL_TAKEN', httpStatus: 409 });
    },
  });
  await person.type(await screen.findByLabelText('Username'), 'ada');
  await person.type(screen.getByLabelText('E-mail'), 'ada@example.com');
  await person.type(screen.getByLabelText('Password'), 'correct horse');

  await person.click(screen.getByRole('button', { name: 'Register' }));

  expect(await screen.findByText(/That address has an account/)).toBeTruthy();
});
