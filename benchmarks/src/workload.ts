import { z } from 'zod';

/** What every peer serves: the same articles, by the same rules, so that their answers are equal. */
export const Article = z.object({
  id: z.string(),
  version: z.int(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  body: z.string(),
  tags: z.array(z.string()),
  author: z.object({ username: z.string(), bio: z.string(), image: z.string().nullable() }),
  publishedAt: z.string(),
  favoritesCount: z.int(),
  favorited: z.boolean(),
});
export type Article = z.infer<typeof Article>;

export const ArticleList = z.object({
  items: z.array(Article),
  nextCursor: z.string().nullable(),
});

export const ArticleParams = z.object({ slug: z.string().min(1).max(200) });

/** Its number comes as text over HTTP: peers that do not convert by themselves use `ListQuery`. */
export const ListInput = z.object({ limit: z.int().min(1).max(100).default(20) });
export const ListQuery = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) });

export const CreateInput = z.object({
  title: z.string().min(1).max(120),
  description: z.string().max(300),
  body: z.string().min(1).max(100_000),
  tags: z.array(z.string().min(1).max(30)).max(10),
});
export type CreateInput = z.infer<typeof CreateInput>;

/**
 * Whole texts, as a database gives them. V8 keeps a text that is joined from pieces as its pieces, and depending on when a server first
 * collects garbage it may stay so: then JSON takes three times as long to write it, in that server and not in another.
 */
const articles: Article[] = JSON.parse(
  JSON.stringify(Array.from({ length: 100 }, (_, number) => toArticle(number))),
);
const bySlug = new Map(articles.map((article) => [article.slug, article]));

function toArticle(number: number): Article {
  return {
    id: `018f2e5c-7b1a-7000-8000-${String(number).padStart(12, '0')}`,
    version: 3,
    slug: `how-to-write-an-api-${number}`,
    title: `How to write an API, part ${number}`,
    description: 'What a procedure says once, and who hears it.',
    body: 'Say it once, and serve it twice. '.repeat(18),
    tags: ['http', 'rest', 'rpc', 'typescript'],
    author: { username: 'ada', bio: 'Writes about programs.', image: null },
    publishedAt: '2026-11-21T08:30:00.000Z',
    favoritesCount: 7,
    favorited: false,
  };
}

/** The slug of an article that is not as `Article` says: whoever checks what goes out does not answer with it. */
export const BROKEN_SLUG = 'broken';
bySlug.set(BROKEN_SLUG, { ...toArticle(0), title: 42 as unknown as string });

export function findArticle(slug: string): Article {
  const article = bySlug.get(slug);
  if (!article) throw new Error(`No article ${slug}`);
  return article;
}

export function listArticles(limit: number): z.infer<typeof ArticleList> {
  return { items: articles.slice(0, limit), nextCursor: 'MjA' };
}

export function createArticle(input: CreateInput): Article {
  return { ...findArticle('how-to-write-an-api-1'), ...input };
}

/** About 1 KB of it. */
export const CREATE_BODY: CreateInput = {
  title: 'A new article',
  description: 'Written to be measured.',
  body: 'Every line of it is read once. '.repeat(29),
  tags: ['http', 'rest'],
};
