import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Opens an empty page that answers to every name of this machine, on a port of its own: for any server, another origin. */
export async function openSite() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Elsewhere</title>');
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port

  return {
    at: (host: string) => `http://${host}:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
