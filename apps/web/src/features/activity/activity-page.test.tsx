import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADA, renderConsole } from '../../../test/render-console.tsx';

function anEvent(fields: object) {
  const event = { id: '1', at: '2026-11-21T08:00:00.000Z', details: {}, credentialId: null };
  const place = { address: '192.0.2.1', userAgent: 'curl/8.14.1', credentialKind: null };
  return { ...event, ...place, actor: 'ada', subject: 'ada', ...fields };
}

test('says in sentences what was done, by whom else and from where', async () => {
  const items = [
    anEvent({ kind: 'session.created' }),
    anEvent({
      id: '2',
      kind: 'account.roleChanged',
      details: { from: 'user', to: 'moderator' },
      actor: 'boss',
      address: null,
      userAgent: null,
    }),
  ];
  renderConsole('/settings/activity', {
    'session.current': () => ADA,
    'audit.mine': () => ({ items, nextCursor: null }),
  });

  const signIn = await screen.findByText('Signed in');
  expect(signIn.parentElement?.textContent).toContain('from 192.0.2.1 · with curl');
  const change = screen.getByText('Changed the role from user to moderator');
  expect(change.parentElement?.textContent).toMatch(/ · by boss$/);
});

test('says what will be there when there is nothing', async () => {
  renderConsole('/settings/activity', {
    'session.current': () => ADA,
    'audit.mine': () => ({ items: [], nextCursor: null }),
  });

  await screen.findByText('Nothing yet');
});
