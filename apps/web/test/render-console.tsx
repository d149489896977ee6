import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Console, createConsole } from '../src/console.tsx';
import { type Answers, createStubClient } from './stub-client.ts';

export const NOBODY = { user: null, session: null };

export const ADA = {
  user: {
    id: '1',
    username: 'ada',
    email: 'ada@example.com',
    bio: '',
    image: null,
    role: 'user',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  },
  session: null,
};

/** Opens a page of the console in front of a server that gives these answers. */
export function renderConsole(path: string, answers: Answers) {
  const everyday: Answers = {
    'session.current': () => NOBODY,
    'identity.providers': () => ({ items: [] }),
    'tag.list': () => ({ items: [] }),
    'article.list': () => ({ items: [], nextCursor: null }),
  };
  const history = createMemoryHistory({ initialEntries: [path] });
  const console = createConsole(
    (reauthenticate) => createStubClient({ ...everyday, ...answers }, reauthenticate),
    history,
  );
  console.queryClient.setDefaultOptions({ queries: { retry: false } });

  render(<Console {...console} />);
  return { ...console, person: userEvent.setup() };
}
