import type { ArticleSummary } from '@duet/router/article.schema';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Icon } from '../../components/icon.tsx';
import { useUser } from '../session/use-session.ts';
import { useFavorite } from './use-favorite.ts';

/** A stranger who likes an article is asked to sign in, and comes back to it. */
export function FavoriteButton({ article }: { article: ArticleSummary }) {
  const { title, favorited, favoritesCount, slug } = article;
  const user = useUser();
  const navigate = useNavigate();
  const returnTo = useLocation().href;
  const favorite = useFavorite(article);

  const press = () => {
    if (user) favorite.mutate({ slug });
    else void navigate({ to: '/sign-in', search: { returnTo } });
  };

  return (
    <button
      type="button"
      className="favorite"
      aria-pressed={favorited}
      aria-label={`Favorite “${title}”, ${favoritesCount} so far`}
      onClick={press}
    >
      <Icon name="heart" />
      <span>{favoritesCount}</span>
    </button>
  );
}
