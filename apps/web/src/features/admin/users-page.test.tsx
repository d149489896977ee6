import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, NOBODY, renderConsole } from '../../../test/render-console.tsx';
import type { Answers } from '../../../test/stub-client.ts';
import { refusal } from '../../../test/stub-client.ts';

const BOSS = { ...ADA, user: { ...ADA.user, role: 'admin' } };
const ID = '01a1fdbc-4357-752d-b9c2-176db19872a5';

function anAccount(fields: object = {}) {
  const createdAt = '2026-01-01T00:00:00.000Z';
  const account = { id: ID, username: 'bob', email: 'bob@example.com', role: 'user', version: 1 };
  return { ...account, createdAt, updatedAt: createdAt, disabledAt: null, ...fields };
}

function open(path: string, answers: Answers = {}) {
  return renderConsole(path, {
    'session.current': () => BOSS,
    'account.list': () => ({ items: [anAccount()], nextCursor: null }),
    ...answers,
  });
}

test('is there for admins only', async () => {
  renderConsole('/admin/users', { 'session.current': () => ADA });

  await screen.findByRole('heading', { name: 'No such page' });
});

test('leads strangers to the sign-in page', async () => {
  const { router } = renderConsole('/admin/users', { 'session.current': () => NOBODY });

  await screen.findByRole('heading', { name: 'Sign in' });
  expect(router.state.location.search).toEqual({ returnTo: '/admin/users' });
});

test('lists accounts, and offers nothing on one’s own', async () => {
  const own = anAccount({ id: BOSS.user.id, username: 'ada', role: 'admin' });
  open('/admin/users', {
    'account.list': () => ({ items: [own, anAccount()], nextCursor: null }),
  });

  await screen.findByText(/This is you/);

  expect(screen.getByRole('button', { name: 'Disable bob' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Disable ada' })).toBeNull();
});

test('asks for what the fields say, and keeps it in the address', async () => {
  const asked: unknown[] = [];
  const { person, router } = open('/admin/users', {
    'account.list': (input) => {
      asked.push(input);
      return { items: [], nextCursor: null };
    },
  });

  await person.type(await screen.findByLabelText('Name or e-mail'), 'bob');
  await person.selectOptions(screen.getByLabelText('Role'), 'moderator');
  await person.click(screen.getByRole('button', { name: 'Search' }));

  await screen.findByText('Nobody fits');
  await expect.poll(() => asked.at(-1)).toMatchObject({ q: 'bob', role: 'moderator' });
  expect(router.state.location.search).toEqual({ q: 'bob', role: 'moderator' });
});

test('disables with a reason, which the contract wants', async () => {
  const asked: unknown[] = [];
  const { person } = open('/admin/users', {
    'account.disable': (input) => {
      asked.push(input);
      return anAccount({ disabledAt: '2026-11-21T00:00:00.000Z' });
    },
  });

  await person.click(await screen.findByRole('button', { name: 'Disable bob' }));
  const dialog = await screen.findByRole('dialog', { name: 'Disable bob?' });
  await person.click(within(dialog).getByRole('button', { name: 'Disable the account' }));
  await within(dialog).findByRole('alert');
  await person.type(within(dialog).getByLabelText('Reason'), 'Spam');
  await person.click(within(dialog).getByRole('button', { name: 'Disable the account' }));

  await screen.findByText('bob is disabled');
  expect(asked).toEqual([{ id: ID, reason: 'Spam' }]);
});

test('changes a role, and shows why the server refuses', async () => {
  let isRefused = true;
  const { person } = open('/admin/users', {
    'account.changeRole': () => {
      if (isRefused) {
        throw refusal({ code: 'FORBIDDEN', httpStatus: 403, message: 'You are no admin any more' });
      }
      return anAccount({ role: 'moderator' });
    },
  });

  await person.click(await screen.findByRole('button', { name: 'Change role of bob' }));
  await person.selectOptions(await screen.findByLabelText('New role'), 'moderator');
  await person.click(screen.getByRole('button', { name: 'Change the role' }));
  await screen.findByText('You are no admin any more');
  isRefused = false;
  await person.click(screen.getByRole('button', { name: 'Change the role' }));

  await screen.findByText('The role of bob is changed');
});
