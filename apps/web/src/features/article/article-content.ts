import { CreateArticleInput } from '@duet/router/article.schema';
import { z } from 'zod';

const toTags = (text: string) =>
  text
    .split(',')
    .map((tag) => tag.trim().toLowerCase())
    .filter(Boolean);

/** The contract of an article as a form fills it in: the tags are one line of text. */
export const ArticleContent = CreateArticleInput.extend({
  tags: z.string().transform(toTags).pipe(CreateArticleInput.shape.tags.unwrap()),
});
export type ArticleContent = z.input<typeof ArticleContent>;
