import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolders, startServer } from './server-process.ts';

/** Usually 127.0.0.1 and ::1, and a server that owns one of them only is not at localhost. */
const LOCALHOST = await lookup('localhost', { all: true });

let folders: Awaited<ReturnType<typeof createFolders>>;
beforeAll(async () => {
  folders = await createFolders();
});
afterAll(() => folders[Symbol.asyncDispose]());

describe('a start that goes well', () => {
  test('says where to go and what to try', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path);

    const { origin } = await server.url();
    const answers = await Promise.all(
      ['/readyz', '/openapi.json', '/docs', '/api/v1/articles', '/trpc/tag.list?input={}'].map(
        async (path) => (await fetch(origin + path)).status,
      ),
    );

    server.stop();
    const { stdout, stderr } = await server.ended;
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    expect(stdout).toContain(`Console    ${origin}/\n`);
    expect(stdout).toContain(`API docs   ${origin}/docs\n`);
    expect(stdout).toContain(`curl ${origin}/api/v1/tags`);
    expect(stderr).toBe('');
  });

  test('reads .env, which the environment overrules', async () => {
    await using folder = await folders.create();
    await writeFile(join(folder.path, '.env'), 'PORT=wrong\nDATA_DIR=./.data\nLOG_LEVEL=loud\n');
    await using server = startServer(folder.path, { LOG_LEVEL: 'info' });

    // The folder's PORT=0 comes from the environment, so nothing of the file that is wrong is left.
    const { origin } = await server.url();
    server.stop();
    const { stdout } = await server.ended;

    expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
    expect(stdout).toContain('the embedded database in ./.data');
  });

  test('prints nothing but JSON when asked to', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path, { LOG_FORMAT: 'json' });

    await server.said(/(listening)/);
    server.stop();
    const { stdout } = await server.ended;

    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      expect.stringMatching(/^listening at http:/),
      'stopping',
      'stopped',
    ]);
  });
});

describe('a start that fails exits with 1 and one message without a stack', () => {
  test('that names every wrong variable', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path, { PORT: 'eighty', LOG_LEVEL: 'loud' });

    const { code, stdout, stderr } = await server.ended;

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      [
        '2 variables are wrong in the environment or in .env:',
        '  PORT must be a port number from 0 (any free one) to 65535, such as 3000',
        '  LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
        '',
      ].join('\n'),
    );
  });

  test.each(LOCALHOST)('when the port is in use on $address', async ({ address }) => {
    await using folder = await folders.create();
    await using other = createServer().listen(0, address);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on a port
    await using server = startServer(folder.path, { PORT: String(port) });

    const { code, stderr } = await server.ended;

    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is in use. Stop the program that uses it, or choose another one: PORT=${port + 1}\n`,
    );
  });

  test('when the address is not of this machine', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path, { HOST: '192.0.2.1' });

    const { code, stderr } = await server.ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(/^HOST=192\.0\.2\.1 is not an address of this machine\..*\n$/);
  });

  test('when the data folder belongs to another server', async () => {
    await using folder = await folders.create();
    await using first = startServer(folder.path);
    await first.url();
    await using second = startServer(folder.path);

    const { code, stderr } = await second.ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(/^The data folder .*\.data is in use by process \d+\. .*DATA_DIR.*\n$/);
  });

  test('when the database cannot be reached', async () => {
    await using folder = await folders.create();
    await using server = startServer(folder.path, {
      DATABASE_URL: 'postgres://ada:canary@127.0.0.1:9/duet',
    });

    const { code, stderr } = await server.ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(/^Cannot use PostgreSQL at 127\.0\.0\.1:9\/duet: .*DATABASE_URL\.\n$/);
    expect(stderr).not.toContain('canary');
  });
});
