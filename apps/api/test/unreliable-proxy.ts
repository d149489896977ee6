import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An answer of the server behind the proxy, which its client has not seen. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** What becomes of a request: `lost` before it arrives, answered with something else, or `passed`. */
export type BeforeServer = 'passed' | 'lost' | Partial<Answer>;
/** What becomes of an answer. A lost one ends its connection without a byte. */
export type AfterServer = 'passed' | 'lost';

export interface ProxyOptions {
  /** Where the server is, asked anew for each request: it may have moved. */
  target: () => URL;
  before?: (request: IncomingMessage) => BeforeServer;
  /** Called when the answer is complete, and the server therefore has committed. */
  after?: (request: IncomingMessage, answer: Answer) => AfterServer;
}

/** Stands between a client and a server, and loses what it is told to. */
export async function startProxy({ target, before, after }: ProxyOptions) {
  const server = createServer(async (incoming, response) => {
    try {
      const fate = before?.(incoming) ?? 'passed';
      if (fate === 'lost') return incoming.socket.destroy();
      if (fate !== 'passed') return void reply(response, fate);

      const answer = await forward(incoming, target());
      if ((after?.(incoming, answer) ?? 'passed') === 'lost') return incoming.socket.destroy();
      return void reply(response, answer);
    } catch {
      // The server is gone, and with it the connection.
      return incoming.socket.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function forward(incoming: IncomingMessage, target: URL): Promise<Answer> {
  const { method, url = '/', headers } = incoming;
  const outgoing = request(new URL(url, target), { method, headers, agent: false });
  outgoing.end(await buffer(incoming));
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
}

function reply(
  response: ServerResponse,
  { status = 200, headers = {}, body = Buffer.alloc(0) }: Partial<Answer>,
) {
  const { 'transfer-encoding': _, connection: __, ...others } = headers;
  response.writeHead(status, { ...others, 'content-length': body.length });
  response.end(body);
}
