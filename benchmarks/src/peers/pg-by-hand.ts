import { createHash, randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Pool, type PoolClient } from 'pg';
import { listen } from '../listen.ts';
import type { Peer } from '../peer.ts';
import {
  CLAIM_KEY,
  FIND_ARTICLE,
  FIND_SESSION,
  INSERT_ARTICLE,
  INSERT_ARTICLE_TAGS,
  INSERT_TAGS,
  KEEP_REPLY,
  LIST_ARTICLES,
  type Statement,
} from './pg-by-hand-statements.ts';

interface Writing {
  title: string;
  description: string;
  body: string;
  tags: string[];
}

/** The base of the database's goals: the same statements written by hand, named, and nothing around them. */
export const peer: Peer = {
  lacks: 'validation, the HTTP contract, rate limits, replays, a look whether the address is free',
  async start(databaseUrl) {
    const pool = new Pool({ connectionString: databaseUrl, max: 10, idleTimeoutMillis: 0 });
    const app = fastify();
    addReads(app, pool);
    app.post<{ Body: Writing }>('/api/v1/articles', async (request, reply) => {
      const reply201 = await inTransaction(pool, (client) => create(client, request));
      return reply.code(201).type('application/json').send(reply201);
    });
    return listen(app);
  },
};

function addReads(app: FastifyInstance, pool: Pool): void {
  app.get<{ Params: { slug: string } }>('/api/v1/articles/:slug', async (request, reply) => {
    const [article] = await run(pool, FIND_ARTICLE, [request.params.slug, null]);
    return reply.type('application/json').send(JSON.stringify(article));
  });
  app.get<{ Querystring: { limit: string } }>('/api/v1/articles', async (request, reply) => {
    const limit = Number(request.query.limit);
    const rows = await run(pool, LIST_ARTICLES, [null, limit + 1]);
    const items = rows.slice(0, limit).map(({ position: _, ...item }) => item);
    const last = JSON.stringify(rows[limit - 1]?.position);
    const nextCursor = Buffer.from(last).toString('base64url');
    const page = JSON.stringify({ items, nextCursor, prevCursor: null });
    return reply.type('application/json').send(page);
  });
}

async function create(client: PoolClient, request: FastifyRequest<{ Body: Writing }>) {
  const { title, description, body, tags } = request.body;
  const [, token = ''] = (request.headers.cookie ?? '').split('=');
  const [publicId, secret = ''] = token.split('.');
  const [session] = await run(client, FIND_SESSION, [publicId]);
  if (session?.secret_hash !== createHash('sha256').update(secret).digest('base64url')) {
    throw new Error('Nobody is signed in');
  }

  const [key] = await run(client, CLAIM_KEY, [String(request.headers['idempotency-key'])]);
  if (!key) throw new Error('The key is in use');
  const id = randomUUID();
  const slug = `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${id}`;
  const ids = tags.map(() => randomUUID());
  await run(client, INSERT_TAGS, [ids, tags]);
  await run(client, INSERT_ARTICLE, [id, slug, title, description, body, session.user_id]);
  await run(client, INSERT_ARTICLE_TAGS, [id, tags]);
  const [article] = await run(client, FIND_ARTICLE, [slug, session.user_id]);
  const reply = JSON.stringify(article);
  await run(client, KEEP_REPLY, [key.id, reply]);
  return reply;
}

async function run(
  client: Pool | PoolClient,
  { name, text }: Statement,
  values: unknown[],
): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query({ name, text, values });
  return rows;
}

async function inTransaction<TResult>(
  pool: Pool,
  work: (client: PoolClient) => Promise<TResult>,
): Promise<TResult> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
