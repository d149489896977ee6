import { execFile } from 'node:child_process';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRestClient, createSessionFetch } from '@duet/client';
import { DEMO_PASSWORD } from '@duet/db';
import { addAccount } from '@duet/router/testing';
import { createTestApp } from '@duet/testing';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** One of the demo users, as the programs know them. */
const DEMO = { email: 'ada@example.com', password: DEMO_PASSWORD };

const fileUrl = (name: string) => new URL(name, import.meta.url);

/** A port that was free a moment ago: the app has to know its own origin before it listens. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return address.port;
}

async function listen() {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const t = await createTestApp({ settings: { publicOrigin: origin } });
  await addAccount(t.database.fork(), { username: 'ada', ...DEMO });
  await t.app.listen({ port, host: '127.0.0.1' });
  return { origin, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

async function publish(origin: string, title: string): Promise<void> {
  const fetch = createSessionFetch(origin);
  const duet = createRestClient({ baseUrl: `${origin}/api/v1`, fetch });
  await duet.POST('/session', { body: DEMO });
  const { data } = await duet.POST('/articles', { body: { title, body: 'Text' } });
  const params = { path: { slug: data?.slug ?? '' } };
  await duet.POST('/articles/{slug}/publish', { params });
}

test('the tRPC client signs in, publishes, lists and deletes', async () => {
  await using server = await listen();

  const { stdout } = await run(process.execPath, [
    fileUrl('publish-over-rpc.ts').pathname,
    server.origin,
  ]);

  expect(stdout).toBe('Hello from RPC\nThere is no such article\n');
});

test('the typed REST client does the same', async () => {
  await using server = await listen();

  const { stdout } = await run(process.execPath, [
    fileUrl('publish-from-document.ts').pathname,
    server.origin,
  ]);

  expect(stdout).toBe('Hello from the document\nNOT_FOUND: There is no such article\n');
});

test('curl does the same through REST', async () => {
  await using server = await listen();

  const { stdout } = await run(fileUrl('publish-over-rest.sh').pathname, [server.origin]);

  const [account, created, published, edited, list, deleted] = stdout
    .split('\n')
    .map((line) => (line ? JSON.parse(line) : null));
  expect(account).toMatchObject({ user: { username: 'ada' } });
  expect(created).toMatchObject({ slug: 'hello-from-rest', status: 'draft' });
  expect(published).toMatchObject({ status: 'published' });
  expect(edited).toMatchObject({ description: 'Edited' });
  expect(list.items).toMatchObject([{ slug: 'hello-from-rest' }]);
  expect(deleted).toBeNull();
});

test('the client that the API serves needs nothing but Node', async () => {
  await using server = await listen();
  await using folder = await mkdtempDisposable(join(tmpdir(), 'duet-on-demand-'));
  await publish(server.origin, 'On demand');
  const program = await readFile(fileUrl('list-on-demand.sh'), 'utf8');

  const { stdout } = await run(
    'sh',
    ['-ec', program.replaceAll('http://localhost:3000', server.origin)],
    // A program ends when it is done: nothing of the client keeps it waiting.
    { cwd: folder.path, timeout: 30_000 },
  );

  expect(stdout).toBe('On demand\n');
});

test.each(['publish-over-rpc.ts', 'publish-over-rest.sh', 'list-on-demand.sh'])(
  'the README shows %s',
  async (name) => {
    const [readme, example] = await Promise.all([
      readFile(fileUrl('../../README.md'), 'utf8'),
      readFile(fileUrl(name), 'utf8'),
    ]);

    expect(readme).toContain(example.trim());
  },
);
