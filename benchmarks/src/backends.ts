import { Client } from 'pg';
import { readCpu } from './process-account.ts';

/**
 * Returns what tells how long the connections of a database's users have been on a core, in microseconds: PostgreSQL gives each one
 * a process of its own, which has to be on this machine.
 */
export async function watchBackends(url: string) {
  const client = new Client(url);
  await client.connect();
  return {
    async cpuMicroseconds(applicationName: string): Promise<number> {
      const { rows } = await client.query<{ pid: number }>(
        'select pid from pg_stat_activity where application_name = $1',
        [applicationName],
      );
      return rows.reduce((sum, { pid }) => sum + readCpu(pid), 0);
    },
    close: () => client.end(),
  };
}

export type Backends = Awaited<ReturnType<typeof watchBackends>>;
