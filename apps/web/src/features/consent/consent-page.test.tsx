import { screen } from '@testing-library/react';
import { test } from 'vitest';
import { ADA, renderConsole } from '../../../test/render-console.tsx';
import { refusal } from '../../../test/stub-client.ts';

test('there is no such page at an address that no request for consent ever had', async () => {
  renderConsole('/consent/a-slip', {
    'session.current': () => ADA,
    'consent.byUid': () => {
      throw refusal({ code: 'VALIDATION', httpStatus: 422 });
    },
  });

  await screen.findByRole('heading', { name: 'No such page' });
});
