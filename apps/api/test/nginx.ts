import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, type Program, waitUntilListening } from './programs.ts';

/** nginx: what is at `NGINX_PATH`, or where Debian puts it. */
export const NGINX: Program = {
  name: 'nginx',
  variable: 'NGINX_PATH',
  debianPath: '/usr/sbin/nginx',
  debianPackage: 'nginx-light',
  suite: 'the tests with a shared cache',
};

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
