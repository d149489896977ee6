import { errorMessage } from '@duet/client';
import type { ArticleSummary } from '@duet/router/article.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeEverywhere } from '../../change-everywhere.ts';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** Likes an article, or stops liking it: shown at once, taken back if the server says no. */
export function useFavorite({ slug, favorited }: ArticleSummary) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const articles = trpc.article.pathFilter();

  const options = {
    onMutate: async () => {
      await queryClient.cancelQueries(articles);
      return changeEverywhere(queryClient, articles, {
        isMatch: (node): node is ArticleSummary =>
          'favorited' in node && 'slug' in node && node.slug === slug,
        change: toggleFavorite,
      });
    },
    onError: (error: unknown, _input: unknown, rollback?: () => void) => {
      rollback?.();
      toast(errorMessage(error));
    },
    onSettled: () => queryClient.invalidateQueries(articles),
  };

  const favorite = useMutation(trpc.article.favorite.mutationOptions(options));
  const unfavorite = useMutation(trpc.article.unfavorite.mutationOptions(options));
  return favorited ? unfavorite : favorite;
}

function toggleFavorite(article: ArticleSummary): ArticleSummary {
  const change = article.favorited ? -1 : 1;
  return {
    ...article,
    favorited: !article.favorited,
    favoritesCount: article.favoritesCount + change,
  };
}
