import { type ServerProcess, type StartOptions, startPeer } from './server-process.ts';

export type ServerPool = ReturnType<typeof createServerPool>;

/** Returns what starts each peer once, for everything that it takes part in. */
export function createServerPool() {
  const running = new Map<string, ServerProcess>();
  return {
    async get(name: string, options?: StartOptions): Promise<ServerProcess> {
      const server = running.get(name) ?? (await startPeer(name, options));
      running.set(name, server);
      return server;
    },

    async close(): Promise<void> {
      await Promise.all([...running.values()].map((server) => server.stop()));
    },
  };
}
