import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const DEBIAN_PATH = '/usr/sbin/nginx';

/** Returns where nginx is: `NGINX_PATH`, or where Debian puts it; `null` when there is none. */
export function findNginx(): string | null {
  // biome-ignore lint/style/noProcessEnv: a test run has no caller to hand it the settings.
  const path = process.env.NGINX_PATH || DEBIAN_PATH;
  return existsSync(path) ? path : null;
}

const NOTICE = `
!!! SKIPPED: the tests with a shared cache. There is no nginx here.
!!! To run them: apt-get install nginx-light, or name one with NGINX_PATH

`;

/** Says loudly that the suite cannot run. A continuous integration without it is broken. */
export function announceMissingNginx(): void {
  process.stderr.write(NOTICE);
  // biome-ignore lint/style/noProcessEnv: a test run has no caller to hand it the settings.
  if (process.env.CI === 'true')
    throw new Error('CI needs nginx for the tests with a shared cache');
}

/** Starts nginx as a shared cache in front of a server, as its manual says, with everything it writes in a folder of its own. */
export async function startCache(path: string, upstream: URL) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'duet-nginx-'));
  const port = await findFreePort();
  const file = join(folder.path, 'nginx.conf');
  await writeFile(file, toConfiguration(folder.path, { port, upstream }));
  const nginx = spawn(path, ['-p', folder.path, '-e', 'stderr', '-c', file], { stdio: 'inherit' });
  await waitUntilListening(nginx, port);

  return {
    url: new URL(`http://127.0.0.1:${port}`),
    async [Symbol.asyncDispose]() {
      nginx.kill('SIGTERM');
      if (nginx.exitCode === null) await once(nginx, 'exit');
      await folder.remove();
    },
  };
}

/** Nothing of it is about this application: what may be kept, and for how long, is for the answers to say. */
function toConfiguration(folder: string, { port, upstream }: { port: number; upstream: URL }) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  ${temporary.join('\n  ')}
  access_log off;
  proxy_cache_path ${folder}/cache keys_zone=shared:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream.origin};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_cache shared;
      proxy_cache_revalidate on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

async function waitUntilListening(nginx: ChildProcess, port: number): Promise<void> {
  while (nginx.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await delay(20);
  }
  throw new Error(`nginx ended with ${nginx.exitCode}`);
}
