import { cleanup, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { leaveFlash } from './flash.ts';
import { ToastProvider } from './toast.tsx';

beforeEach(() => sessionStorage.clear());

/** Loads a page anew. */
function load() {
  cleanup();
  render(<ToastProvider>A page</ToastProvider>);
}

test('a message that was left before a page was loaded is told on it, once', () => {
  leaveFlash('signedOut');

  load();
  const told = screen.getByRole('status').textContent;
  load();

  expect(told).toContain('You are signed out');
  expect(screen.getByRole('status').textContent).toBe('');
});

test.for(['<b>Your prize</b>', 'constructor', 'toString', ''])('says nothing for %j', (planted) => {
  sessionStorage.setItem('duet-flash', planted);

  load();

  expect(screen.getByRole('status').textContent).toBe('');
  expect(sessionStorage.getItem('duet-flash')).toBeNull();
});
