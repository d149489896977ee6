import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, renderConsole } from '../../../test/render-console.tsx';
import { type Answers, refusal } from '../../../test/stub-client.ts';

const SCOPES = ['article:read', 'article:write', 'tag:read'].map((name) => {
  const [resource = '', access = ''] = name.split(':');
  const verb = access === 'read' ? 'Read' : 'Change';
  return { name, resource, access, title: `${verb} ${resource}s`, operations: [`${verb} one`] };
});

const BACKUP = {
  id: 'backup',
  name: 'Backup',
  scopes: ['article:read'],
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2126-01-01T00:00:00.000Z',
  lastUsedAt: null,
  lastUsedAddress: null,
};

const TOKEN = 'duet_pat_the_only_copy';

/** Ada's settings in front of a server that has these tokens. */
function openTokens(items: object[], answers: Answers = {}) {
  return renderConsole('/settings/tokens', {
    'session.current': () => ADA,
    'token.scopes': () => ({ items: SCOPES }),
    'token.list': () => ({ items, nextCursor: null }),
    ...answers,
  });
}

test('says what a token is for while there is none', async () => {
  openTokens([]);

  await screen.findByText('No tokens yet');
});

test('lists when and from where a token was last used, and which have expired', async () => {
  const used = { ...BACKUP, id: 'used', name: 'Used', lastUsedAddress: '192.0.2.7' };
  openTokens([
    BACKUP,
    { ...used, lastUsedAt: new Date().toISOString(), expiresAt: '2026-02-01T00:00:00.000Z' },
  ]);

  const list = await screen.findByRole('list', { name: 'Your tokens' });
  const [fresh, old] = within(list).getAllByRole('listitem');
  expect(fresh?.textContent).toContain('Never used');
  expect(fresh?.textContent).not.toContain('Expired');
  expect(old?.textContent).toMatch(/Expired.*Last used just now from 192\.0\.2\.7/);
});

test('makes a token with what was chosen, and shows it once with a line to try', async () => {
  let asked: unknown;
  const { person } = openTokens([], {
    'token.create': (input) => {
      asked = input;
      return { ...BACKUP, token: TOKEN };
    },
  });

  await person.type(await screen.findByLabelText('Name'), 'Backup');
  await person.click(screen.getByLabelText(/^Read articles/));
  await person.click(screen.getByLabelText(/^Read tags/));
  await person.selectOptions(screen.getByLabelText('Expires after'), '30 days');
  await person.click(screen.getByRole('button', { name: 'Make the token' }));

  const field = await screen.findByLabelText<HTMLInputElement>('Token');
  expect(asked).toEqual({
    name: 'Backup',
    scopes: ['article:read', 'tag:read'],
    expiresInDays: 30,
  });
  expect(field.value).toBe(TOKEN);
  const line = screen.getByLabelText<HTMLInputElement>('Try it').value;
  expect(line).toMatch(new RegExp(`^curl http\\S+/api/v1/ -H 'Authorization: Bearer ${TOKEN}'$`));
  expect(document.activeElement?.textContent).toContain('Copy it now');

  await person.click(screen.getByRole('button', { name: 'I have it' }));
  await screen.findByLabelText('Name');
  expect(document.body.innerHTML).not.toContain(TOKEN);
});

test('copies the token, and says so', async () => {
  const { person } = openTokens([], { 'token.create': () => ({ ...BACKUP, token: TOKEN }) });
  await person.type(await screen.findByLabelText('Name'), 'Backup');
  await person.click(screen.getByLabelText(/^Read articles/));
  await person.click(screen.getByRole('button', { name: 'Make the token' }));

  await person.click(await screen.findByRole('button', { name: 'Copy: Token' }));

  await screen.findByText('Token: copied');
  expect(await navigator.clipboard.readText()).toBe(TOKEN);
});

test('asks for a name and a scope before it asks the server', async () => {
  const { person } = openTokens([], {
    'token.create': () => {
      throw new Error('was asked');
    },
  });

  await person.click(await screen.findByRole('button', { name: 'Make the token' }));

  await screen.findByRole('alert');
  await person.click(screen.getByRole('link', { name: /^Scopes: Choose at least one/ }));
  const choice = screen.getByRole('group', { name: 'What it may do' });
  expect(document.activeElement).toBe(choice);
  expect(within(choice).getByText('Choose at least one')).toBeTruthy();
});

test('shows beside the choice what the server says of it', async () => {
  const errors = [{ path: ['scopes'], message: 'There is no scope tag:read' }];
  const { person } = openTokens([], {
    'token.create': () => {
      throw refusal({ code: 'VALIDATION', httpStatus: 422, errors });
    },
  });
  await person.type(await screen.findByLabelText('Name'), 'Backup');
  await person.click(screen.getByLabelText(/^Read tags/));

  await person.click(screen.getByRole('button', { name: 'Make the token' }));

  await screen.findByText('There is no scope tag:read');
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Backup');
});

test('revokes a token after a question', async () => {
  const items = [BACKUP];
  const { person } = openTokens(items, { 'token.revoke': () => void items.pop() });

  await person.click(await screen.findByRole('button', { name: 'Revoke Backup' }));
  await person.click(await screen.findByRole('button', { name: 'Revoke it' }));

  await screen.findByText('That token is revoked');
  await waitFor(() => screen.getByText('No tokens yet'));
});
