import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port that nobody listens on: a provider has to know where browsers come back to before there is a server. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
