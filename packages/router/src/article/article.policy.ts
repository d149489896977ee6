import type { Principal } from '../context.ts';
import { isModerator, signedInOn } from '../policy.ts';
import type { ArticleSummary } from './article.schema.ts';

type Seen = Partial<ArticleSummary>;

/** Its author, and moderators once it is published: `getOwnArticle` enforces it. */
function isWriter(principal: Principal, { author, status }: Seen): boolean {
  return (
    author?.username === principal.username || (isModerator(principal) && status === 'published')
  );
}

export const mayChange = signedInOn<ArticleSummary>('article.change', isWriter);

/** A published article has nothing left to publish. */
export const mayPublish = signedInOn<ArticleSummary>(
  'article.publish',
  (principal, article) => article.status === 'draft' && isWriter(principal, article),
);

export const mayFavorite = signedInOn<ArticleSummary>(
  'article.favorite',
  (_principal, { favorited }) => favorited === false,
);

export const mayUnfavorite = signedInOn<ArticleSummary>(
  'article.unfavorite',
  (_principal, { favorited }) => favorited === true,
);
