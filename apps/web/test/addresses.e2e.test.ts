import { createTestApp } from '@duet/testing';
import { createMemoryHistory } from '@tanstack/react-router';
import { expect } from 'vitest';
import { createConsole } from '../src/console.tsx';
import { createStubClient } from './stub-client.ts';
import { journey } from './support.ts';

journey(
  'the server knows each page of the console, so that none is answered with 404',
  async () => {
    await using server = await createTestApp();
    const { router } = createConsole((ask) => createStubClient({}, ask), createMemoryHistory());
    const pages = Object.values(router.routesById)
      .filter(({ children }) => !children)
      .map(({ fullPath }) => fullPath.replaceAll('$', ''));
    expect(pages).toContain('/settings/tokens');

    const unknown: string[] = [];
    for (const url of pages) {
      const { statusCode } = await server.app.inject({ url, headers: { accept: 'text/html' } });
      if (statusCode !== 200) unknown.push(url);
    }

    expect(unknown).toEqual([]);
  },
);
