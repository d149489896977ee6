import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';
import { toListenError } from './start-failure.ts';

/** Starts listening and returns the port. Throws `CannotListenError` with the mend. */
export async function listen(app: FastifyInstance, env: Env): Promise<number> {
  try {
    const listenTextResolver = (address: string) => `listening at ${address}`;
    await app.listen({ port: env.PORT, host: env.HOST, listenTextResolver });
    const { port } = app.server.address() as AddressInfo; // it listens on a port, not on a pipe
    if (env.HOST === 'localhost') await assertOnlyOwner(app, port);
    return port;
  } catch (error) {
    throw toListenError(error, env) ?? error;
  }
}

/**
 * `localhost` has an IPv4 and an IPv6 address, and Fastify does not mind when only the first is free. A
 * browser may prefer the second and land in somebody else's program, so that is a port in use.
 */
async function assertOnlyOwner(app: FastifyInstance, port: number): Promise<void> {
  const own = new Set(
    app.addresses().map((bound) => (typeof bound === 'string' ? bound : bound.address)),
  );
  const addresses = await lookup('localhost', { all: true });
  for (const { address } of addresses) {
    if (!own.has(address)) await probe(address, port);
  }
}

async function probe(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    // A machine without IPv6 has a name for it all the same.
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw error;
  } finally {
    server.close();
  }
}
