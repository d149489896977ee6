import { connect, createServer, type Socket } from 'node:net';
import { Redis } from 'ioredis';

/** Where the Redis of the tests is, unless TEST_REDIS_URL says something else. */
const DEFAULT_URL = 'redis://127.0.0.1:6379';

/** Returns where a Redis for tests answers, or null, which is said loudly. */
export async function findTestRedis(): Promise<string | null> {
  // biome-ignore lint/style/noProcessEnv: tests are told by it where a Redis is.
  const url = process.env.TEST_REDIS_URL ?? DEFAULT_URL;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return url;
  } catch {
    process.stderr.write(
      `\n!!! SKIPPED: the tests on Redis. None answers at ${new URL(url).host}; name one with TEST_REDIS_URL.\n\n`,
    );
    return null;
  } finally {
    client.disconnect();
  }
}

/** Stands between a client and Redis, and can be told to fail. */
export interface UnreliableRedis {
  readonly url: string;
  /** Takes connections and what is sent, and answers nothing from now on. */
  hang(): void;
  /** Breaks off all connections, and refuses new ones. */
  stop(): Promise<void>;
  /** Works again. */
  resume(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts an unreliable way to a Redis. */
export async function startUnreliableRedis(target: string): Promise<UnreliableRedis> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isHanging = false;
  const server = createServer((socket) => {
    const redis = connect(Number(port || 6379), hostname);
    for (const each of [socket, redis]) {
      sockets.add(each);
      each.on('error', () => undefined);
      each.once('close', () => {
        sockets.delete(each);
        socket.destroy();
        redis.destroy();
      });
    }
    socket.on('data', (data) => isHanging || redis.write(data));
    redis.on('data', (data) => isHanging || socket.write(data));
  });
  const listen = (at: number) =>
    new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const breakOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      breakOff();
    });

  await listen(0);
  const address = server.address();
  const ownPort = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `redis://127.0.0.1:${ownPort}`,
    hang: () => {
      isHanging = true;
    },
    stop,
    resume: async () => {
      isHanging = false;
      if (!server.listening) await listen(ownPort);
    },
    [Symbol.asyncDispose]: stop,
  };
}
