import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, renderConsole } from '../../../test/render-console.tsx';
import { refusal } from '../../../test/stub-client.ts';

async function fillIn(person: ReturnType<typeof renderConsole>['person'], email: string) {
  await person.type(await screen.findByLabelText('E-mail'), email);
  await person.type(screen.getByLabelText('Password'), 'correct horse');
  await person.click(screen.getByRole('button', { name: 'Sign in' }));
}

test('checks the fields with the contract of the server, before asking it', async () => {
  const { person } = renderConsole('/sign-in', {
    'session.create': () => {
      throw new Error('was asked');
    },
  });

  await fillIn(person, 'nobody');

  const field = screen.getByLabelText('E-mail');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  const description = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('Use an e-mail address such as ada@example.com');
});

test('moves the focus to what is wrong, and from there to the field', async () => {
  const { person } = renderConsole('/sign-in', {});

  await fillIn(person, 'nobody');

  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  await person.click(screen.getByRole('link', { name: /^Email: / }));
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
});

test('shows why the server refused, and stays', async () => {
  const { person, router } = renderConsole('/sign-in', {
    'session.create': () => {
      throw refusal({ code: 'UNAUTHORIZED', httpStatus: 401, message: 'Wrong e-mail or password' });
    },
  });

  await fillIn(person, 'ada@example.com');

  expect((await screen.findByRole('alert')).textContent).toContain('Wrong e-mail or password');
  expect(router.state.location.pathname).toBe('/sign-in');
});

test('shows what the server says about a field beside that field', async () => {
  const errors = [{ path: ['email'], message: 'This address is blocked' }];
  const { person } = renderConsole('/sign-in', {
    'session.create': () => {
      throw refusal({ code: 'VALIDATION', httpStatus: 422, errors });
    },
  });

  await fillIn(person, 'ada@example.com');

  await screen.findByText('This address is blocked');
  expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
});

test('goes where the reader was going', async () => {
  const { person, router } = renderConsole('/sign-in?returnTo=%2Ffeed', {
    'session.create': () => ADA,
    'article.feed': () => ({ items: [], nextCursor: null }),
  });

  await fillIn(person, 'ada@example.com');

  await screen.findByRole('heading', { name: 'Your feed' });
  expect(router.state.location.pathname).toBe('/feed');
});

test('begins with the address that an application expects', async () => {
  const returnTo = encodeURIComponent('/consent/x?login_hint=ada%2Bnews%40example.com');
  renderConsole(`/sign-in?returnTo=${returnTo}`, {});

  const field = await screen.findByLabelText<HTMLInputElement>('E-mail');

  expect(field.value).toBe('ada+news@example.com');
});

test('never leads to another site', async () => {
  const { person, router } = renderConsole('/sign-in?returnTo=%2F%2Fevil.example', {
    'session.create': () => ADA,
  });

  await fillIn(person, 'ada@example.com');

  await screen.findByText('Welcome, ada');
  await waitFor(() => expect(router.state.location.href).toBe('/'));
});
