import type { Server } from 'node:http';
import fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify';
import { listen } from './listen.ts';
import { type CreateInput, createArticle, findArticle, listArticles } from './workload.ts';

const text = { type: 'string' } as const;

const article = {
  type: 'object',
  properties: {
    id: text,
    version: { type: 'integer' },
    slug: text,
    title: text,
    description: text,
    body: text,
    tags: { type: 'array', items: text },
    author: {
      type: 'object',
      properties: { username: text, bio: text, image: { type: ['string', 'null'] } },
    },
    publishedAt: text,
    favoritesCount: { type: 'integer' },
    favorited: { type: 'boolean' },
  },
} as const;

const list = {
  type: 'object',
  properties: {
    items: { type: 'array', items: article },
    nextCursor: { type: ['string', 'null'] },
  },
} as const;

const params = {
  type: 'object',
  required: ['slug'],
  properties: { slug: { ...text, minLength: 1, maxLength: 200 } },
} as const;

const querystring = {
  type: 'object',
  properties: { limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
} as const;

const body = {
  type: 'object',
  required: ['title', 'description', 'body', 'tags'],
  additionalProperties: false,
  properties: {
    title: { ...text, minLength: 1, maxLength: 120 },
    description: { ...text, maxLength: 300 },
    body: { ...text, minLength: 1, maxLength: 100_000 },
    tags: { type: 'array', maxItems: 10, items: { ...text, minLength: 1, maxLength: 30 } },
  },
} as const;

/** Adds the three routes by hand, with JSON schemas for what comes in and what goes out. */
function addRoutes(app: FastifyInstance): void {
  app.get<{ Params: { slug: string } }>(
    '/articles/:slug',
    { schema: { params, response: { 200: article } } },
    async ({ params: { slug } }) => findArticle(slug),
  );
  app.get<{ Querystring: { limit: number } }>(
    '/articles',
    { schema: { querystring, response: { 200: list } } },
    async ({ query: { limit } }) => listArticles(limit),
  );
  app.post<{ Body: CreateInput }>(
    '/articles',
    { schema: { body, response: { 200: article } } },
    async ({ body: input }) => createArticle(input),
  );
}

/** Starts Fastify as one would write it by hand. */
export async function startFastify(options: FastifyHttpOptions<Server> = {}): Promise<number> {
  const app = fastify(options);
  addRoutes(app);
  return listen(app);
}
