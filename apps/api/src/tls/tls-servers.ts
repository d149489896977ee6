import type { RequestListener, Server } from 'node:http';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { toLimits } from '../limits.ts';
import type { Settings } from '../settings.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { limitSessions } from './sessions.ts';

/** How many requests of one HTTP/2 connection may be open at once. A browser opens a page's worth. */
const MAX_STREAMS = 100;

/** How long a client may take to agree on the encryption. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

/**
 * How many requests of one connection a client may take back at once, and how many per second after that, before the connection
 * is closed: a request that is taken back has cost us work, and the client nothing (CVE-2023-44487).
 */
const RESETS = { streamResetBurst: 200, streamResetRate: 20 };

/** The servers of one application: Fastify makes one for each address of `localhost`. */
export interface TlsServers {
  /** Fastify's `serverFactory`. */
  readonly create: (handler: RequestListener) => Server;
  /** Has new connections meet this certificate. Those that are open stay as they are. */
  use(certificate: Certificate): void;
}

/** Returns servers that speak HTTP/2 over TLS, and HTTP/1.1 with whoever does not. Throws `CertificateError`. */
export function createTlsServers(
  settings: Settings,
  files: NonNullable<Settings['tls']>,
): TlsServers {
  let { cert, key } = readCertificate(files);
  const servers = new Set<Http2SecureServer>();

  return {
    create(handler) {
      const server = createSecureServer({ ...toTlsOptions(settings), cert, key });
      server.on('request', handler as never); // Fastify's handler takes the requests of both versions.
      limitSessions(server, settings);
      servers.add(server);
      server.once('close', () => servers.delete(server));
      // What Fastify and our plugins ask of a server, this one has too.
      return server as unknown as Server;
    },
    use(certificate) {
      ({ cert, key } = certificate);
      for (const server of servers) server.setSecureContext({ cert, key });
    },
  };
}

function toTlsOptions(settings: Settings) {
  return {
    ...toLimits(settings).http,
    ...RESETS,
    allowHTTP1: true,
    keepAliveTimeout: settings.keepAliveTimeoutMs,
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    settings: {
      maxConcurrentStreams: MAX_STREAMS,
      maxHeaderListSize: settings.headerLimitBytes,
    },
  };
}
