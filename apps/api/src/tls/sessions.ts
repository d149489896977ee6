import { constants, type Http2Server, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import type { Settings } from '../settings.ts';

type Times = Pick<Settings, 'keepAliveTimeoutMs' | 'requestTimeoutMs'>;

/**
 * Bounds the waits of HTTP/2 that Node leaves unbounded: a connection without a request is closed after the time that one of
 * HTTP/1.1 is kept, however it is kept busy meanwhile, and a request whose body does not arrive in time is cut off.
 */
export function limitSessions(
  server: Pick<Http2Server, 'on'>,
  { keepAliveTimeoutMs, requestTimeoutMs }: Times,
): void {
  server.on('session', (session) => {
    closeWhenUnused(session, keepAliveTimeoutMs);
    session.on('stream', (stream: ServerHttp2Stream) => limitArrival(stream, requestTimeoutMs));
  });
}

function closeWhenUnused(session: Http2Session, idleMs: number): void {
  let openStreams = 0;
  const wait = () => setTimeout(() => session.close(), idleMs).unref();
  let timer = wait();
  session.on('stream', (stream: ServerHttp2Stream) => {
    clearTimeout(timer);
    openStreams += 1;
    stream.once('close', () => {
      openStreams -= 1;
      if (openStreams === 0 && !session.closed) timer = wait();
    });
  });
  session.once('close', () => clearTimeout(timer));
}

function limitArrival(stream: ServerHttp2Stream, timeoutMs: number): void {
  if (stream.endAfterHeaders) return;
  const timer = setTimeout(() => stream.close(constants.NGHTTP2_CANCEL), timeoutMs);
  const stop = () => clearTimeout(timer);
  stream.once('end', stop).once('close', stop);
}
