import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Failure } from '../../components/failure.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';
import { CommentItem } from './comment-item.tsx';
import { NewComment } from './new-comment.tsx';
import './comment.css';

interface CommentSectionProps {
  /** The article's. */
  slug: string;
}

export function CommentSection({ slug }: CommentSectionProps) {
  const user = useUser();
  const returnTo = useLocation().href;
  return (
    <section className="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">Comments</h2>
      {user ? (
        <NewComment slug={slug} />
      ) : (
        <p>
          <Link to="/sign-in" search={{ returnTo }}>
            Sign in
          </Link>{' '}
          to add a comment.
        </p>
      )}
      <CommentList slug={slug} />
    </section>
  );
}

function CommentList({ slug }: CommentSectionProps) {
  const trpc = useTRPC();
  const comments = useInfiniteQuery(
    trpc.comment.list.infiniteQueryOptions(
      { slug },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );

  if (comments.isPending) return <Skeleton label="Loading comments…" rows={2} />;
  if (!comments.data) return <Failure error={comments.error} onRetry={comments.refetch} />;
  const items = comments.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return <p className="muted">No comments yet. Yours could be the first.</p>;

  return (
    <>
      <ol className="comment-list">
        {items.map((comment) => (
          <CommentItem key={comment.id} slug={slug} comment={comment} />
        ))}
      </ol>
      <LoadMore query={comments} />
    </>
  );
}
