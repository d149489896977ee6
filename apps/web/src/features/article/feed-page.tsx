import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../components/empty.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { ArticleList } from './article-list.tsx';

export function FeedPage() {
  const trpc = useTRPC();
  const articles = useInfiniteQuery(
    trpc.article.feed.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );

  return (
    <div className="page page-medium">
      <PageHeading title="Your feed" />
      <ArticleList
        articles={articles}
        empty={
          <Empty title="Your feed is quiet">
            Follow the authors of <Link to="/">articles you like</Link>, and their next ones come
            here.
          </Empty>
        }
      />
    </div>
  );
}
