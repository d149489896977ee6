import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolders, startServer } from './server-process.ts';

let folders: Awaited<ReturnType<typeof createFolders>>;
beforeAll(async () => {
  folders = await createFolders();
});
afterAll(() => folders[Symbol.asyncDispose]());

const ACCOUNT = JSON.stringify({
  username: 'ada',
  email: 'ada@example.com',
  password: 'correct horse battery',
});

/** Opens a request whose body is not complete until `finish` is called. */
async function openRequest(url: URL) {
  const socket = connect(Number(url.port), '127.0.0.1');
  await once(socket, 'connect');
  const answer = text(socket);
  const head = [
    'POST /api/v1/users HTTP/1.1',
    'Host: localhost',
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
    `Content-Length: ${ACCOUNT.length}`,
    'Expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  return {
    finish() {
      socket.write(ACCOUNT);
      return answer;
    },
    [Symbol.dispose]: () => void socket.destroy(),
  };
}

/** Returns as soon as the server takes no new connections. */
async function refusesConnections(url: URL): Promise<void> {
  while (true) {
    const socket = connect(Number(url.port), '127.0.0.1');
    try {
      await once(socket, 'connect');
    } catch {
      return;
    } finally {
      socket.destroy();
    }
  }
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('ends an idle server with exit code 0', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path);
    const url = await server.url();
    await (await fetch(new URL('/livez', url))).text();

    server.stop(signal);

    const { code, stderr } = await server.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('lets an open request finish, and takes no new ones', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path);
    const url = await server.url();
    using request = await openRequest(url);

    server.stop(signal);
    await refusesConnections(url);
    const answer = await request.finish();

    expect(answer).toContain('HTTP/1.1 202 Accepted\r\n');
    expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n');
    expect((await server.ended).code).toBe(0);
  });
});

describe('SIGTERM', () => {
  test.each(['/api/v1/articles/events', '/trpc/article.onChange?input=%7B%7D'])(
    'ends the event stream at %s without saying that it is over',
    async (path) => {
      await using folder = await folders.create();
      await using server = startServer(folder.path);
      const url = await server.url();
      const response = await fetch(new URL(path, url), {
        headers: { accept: 'text/event-stream' },
      });

      server.stop();
      const events = await response.text();

      expect(response.headers.get('content-type')).toContain('text/event-stream');
      expect(events).not.toMatch(/^event: (return|end)$/m);
      expect((await server.ended).code).toBe(0);
    },
  );

  test('cuts off what does not finish in time, and still exits with 0', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path, { SHUTDOWN_TIMEOUT: '100ms' });
    using _request = await openRequest(await server.url());

    server.stop();

    const { code, stdout } = await server.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('"openRequests":1');
  });

  test('lets a balancer see /readyz fail before it stops listening', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path, { SHUTDOWN_DELAY: '1s' });
    const ready = new URL('/readyz', await server.url());

    server.stop();
    let status = 200;
    while (status === 200) status = (await fetch(ready)).status;

    expect(status).toBe(503);
    expect((await server.ended).code).toBe(0);
  });

  test('ends the server at once the second time', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path);
    const url = await server.url();
    using _request = await openRequest(url);

    server.stop();
    await refusesConnections(url);
    server.stop();

    expect((await server.ended).code).toBe(143);
  });
});
