import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../components/empty.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { ArticleList } from './article-list.tsx';

export function DraftsPage() {
  const trpc = useTRPC();
  const drafts = useInfiniteQuery(
    trpc.article.drafts.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );

  return (
    <div className="page page-medium">
      <PageHeading title="Drafts" />
      <ArticleList
        articles={drafts}
        empty={
          <Empty title="No drafts">
            <Link to="/write">Begin an article</Link>; only you see it until it is published.
          </Empty>
        }
      />
    </div>
  );
}
