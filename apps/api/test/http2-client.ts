import { once } from 'node:events';
import {
  type ClientHttp2Session,
  type ClientSessionRequestOptions,
  connect,
  type IncomingHttpHeaders,
  type IncomingHttpStatusHeader,
  type OutgoingHttpHeaders,
} from 'node:http2';

export interface Http2Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One HTTP/2 connection that trusts the certificate. Closes itself at the end of the test. */
export async function connectHttp2(url: URL, certificate: { readonly cert: string }) {
  const session = connect(url, { ca: certificate.cert });
  // A server that goes away may do so with an error; the test looks at `closed`.
  session.on('error', () => undefined);
  await once(session, 'connect');
  return Object.assign(session, {
    ask: (headers: OutgoingHttpHeaders, body?: string | Buffer) => ask(session, headers, body),
    async [Symbol.asyncDispose]() {
      session.destroy();
    },
  });
}

async function ask(
  session: ClientHttp2Session,
  headers: OutgoingHttpHeaders,
  body?: string | Buffer,
): Promise<Http2Answer> {
  const options: ClientSessionRequestOptions = { endStream: body === undefined };
  const stream = session.request(headers, options);
  if (body !== undefined) stream.end(body);
  const [answered] = (await once(stream, 'response')) as [
    IncomingHttpHeaders & IncomingHttpStatusHeader,
  ];
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer); // no encoding was set
  return {
    status: answered[':status'],
    headers: answered,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
