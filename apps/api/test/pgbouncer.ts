import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, type Program, waitUntilListening } from './programs.ts';

/** pgBouncer: what is at `PGBOUNCER_PATH`, or where Debian puts it. */
export const PGBOUNCER: Program = {
  name: 'pgBouncer',
  variable: 'PGBOUNCER_PATH',
  debianPath: '/usr/sbin/pgbouncer',
  debianPackage: 'pgbouncer',
  suite: 'the tests behind pgBouncer',
};

/** So few that clients have to share them. */
const SERVER_CONNECTIONS = 3;

/** Starts pgBouncer in transaction mode in front of the server of a database, with the settings of its manual's first page. */
export async function startPgBouncer(path: string, database: string) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'duet-pgbouncer-'));
  const port = await findFreePort();
  const file = join(folder.path, 'pgbouncer.ini');
  await writeFile(file, toConfiguration(new URL(database), port));
  // It refuses to run as root, and whoever it becomes has to read its settings.
  await chmod(folder.path, 0o755);
  const isRoot = process.getuid?.() === 0;
  const pooler = spawn(path, ['-q', ...(isRoot ? ['-u', 'nobody'] : []), file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await waitUntilListening(pooler, port);

  const url = new URL(database);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      pooler.kill('SIGINT');
      if (pooler.exitCode === null) await once(pooler, 'exit');
      await folder.remove();
    },
  };
}

function toConfiguration({ hostname, port, username, password }: URL, listenPort: number): string {
  const secret = password && ` password=${decodeURIComponent(password)}`;
  return `
[databases]
* = host=${hostname} port=${port || 5432} user=${decodeURIComponent(username)}${secret}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${SERVER_CONNECTIONS}
max_client_conn = 200
`;
}
