import type { ArticleSummary } from '@duet/router/article.schema';

/** An article as a list shows it. */
export function anArticle(changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: changes.slug ?? 'first',
    version: 1,
    slug: 'first',
    title: 'First',
    description: '',
    status: 'published',
    publishedAt: '2026-01-02T00:00:00.000Z',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
    tags: [],
    author: { username: 'bob', bio: '', image: null, following: false },
    favorited: false,
    favoritesCount: 2,
    ...changes,
  };
}
