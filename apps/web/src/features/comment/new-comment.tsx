import { CreateCommentInput } from '@duet/router/comment.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import { CommentForm } from './comment-form.tsx';

export function NewComment({ slug }: { slug: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const create = useMutation(
    trpc.comment.create.mutationOptions({
      onSuccess: async () => {
        toast('Your comment is there');
        await queryClient.invalidateQueries(trpc.comment.list.pathFilter());
      },
    }),
  );

  return (
    <CommentForm
      schema={CreateCommentInput.pick({ body: true })}
      label="Add a comment"
      action="Comment"
      save={({ body }) => create.mutateAsync({ slug, body })}
    />
  );
}
