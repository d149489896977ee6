import { Article } from '../entities/article.entity.ts';
import { newId } from '../entities/record.ts';
import { User } from '../entities/user.entity.ts';
import type { EntityManager } from '../entity-manager.ts';

/** Stores a user of that name, for tests that need somebody. */
export async function createUser(em: EntityManager, username: string): Promise<User> {
  const email = `${username}@example.com`;
  const user = em.create(User, { username, email, passwordHash: 'none' });
  await em.flush();
  return user;
}

/** Stores a published article, for tests that need one. */
export async function createArticle(em: EntityManager, author: User): Promise<Article> {
  const article = em.create(Article, {
    slug: newId(),
    title: 'First',
    description: 'The first one',
    body: 'Hello',
    status: 'published',
    publishedAt: new Date(),
    author: em.getReference(User, author.id),
  });
  await em.flush();
  return article;
}
