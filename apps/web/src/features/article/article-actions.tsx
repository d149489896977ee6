import { errorMessage } from '@duet/client';
import type { ArticleOutput } from '@duet/router/article.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';

/** What the author, a moderator or an admin may do. The server decides again. */
export function ArticleActions({ article: { slug, title } }: { article: ArticleOutput }) {
  const deleteArticle = useDeleteArticle();
  return (
    <div className="actions">
      <Link to="/articles/$slug/edit" params={{ slug }} className="button">
        Edit
      </Link>
      <ConfirmDialog
        trigger="Delete"
        title="Delete this article?"
        action="Delete it"
        onConfirm={() => deleteArticle.mutate({ slug })}
      >
        “{title}” and its comments will be gone for good.
      </ConfirmDialog>
    </div>
  );
}

function useDeleteArticle() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();

  return useMutation(
    trpc.article.delete.mutationOptions({
      onSuccess: async (_nothing, { slug }) => {
        await navigate({ to: '/' });
        queryClient.removeQueries(trpc.article.bySlug.queryFilter({ slug }));
        toast('The article is deleted');
        await queryClient.invalidateQueries(trpc.article.pathFilter());
        await queryClient.invalidateQueries(trpc.tag.pathFilter());
      },
      onError: (error) => toast(errorMessage(error)),
    }),
  );
}
