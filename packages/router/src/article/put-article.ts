import { UniqueConstraintViolationException } from '@mikro-orm/core';
import slugify from '@sindresorhus/slugify';
import { invalidField } from '../errors.ts';
import { assertVersion, NOT_THERE, versionConflict } from '../version/expected-version.ts';
import type { ArticleOutput, PutArticleInput } from './article.schema.ts';
import {
  createArticleAt,
  findOwnArticle,
  type MemberContext,
  RESERVED_SLUGS,
  writeArticle,
} from './article.service.ts';

const MAX_SLUG_LENGTH = 80;

/** Replaces the article at an address, or creates one there: the first version says that it is new. */
export async function putArticle(
  ctx: MemberContext,
  { slug, expectedVersion, ...content }: PutArticleInput,
): Promise<ArticleOutput> {
  const article = await findOwnArticle(ctx, slug);
  assertVersion(article ?? { version: NOT_THERE }, expectedVersion);
  if (article) return writeArticle(ctx, article, content);

  assertSlug(slug);
  try {
    return await createArticleAt(ctx, slug, content);
  } catch (error) {
    // Somebody was faster, or has a draft there that nobody else may know of: the index of addresses is the judge.
    const isTaken = error instanceof UniqueConstraintViolationException;
    throw isTaken && expectedVersion === NOT_THERE ? versionConflict(expectedVersion) : error;
  }
}

/** An address is what a title would make of itself. */
function assertSlug(slug: string): void {
  if (RESERVED_SLUGS.includes(slug)) throw invalidField('slug', 'This address is taken');
  if (slug.length <= MAX_SLUG_LENGTH && slug === slugify(slug)) return;
  throw invalidField('slug', 'Use up to 80 lower-case letters, digits and hyphens: my-article');
}
