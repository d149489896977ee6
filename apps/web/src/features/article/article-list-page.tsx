import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Empty } from '../../components/empty.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';
import { TagRail } from '../tag/tag-rail.tsx';
import type { ArticleFilters } from './article-filters.ts';
import { ArticleList } from './article-list.tsx';
import { ArticleNews } from './article-news.tsx';
import { ArticleSearch } from './article-search.tsx';
import { Welcome } from './welcome.tsx';

export function ArticleListPage() {
  const filters = useSearch({ from: '/' });
  const trpc = useTRPC();
  const articles = useInfiniteQuery(
    trpc.article.list.infiniteQueryOptions(filters, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const isEverything = Object.values(filters).every((filter) => filter === undefined);
  const title = toTitle(filters);

  return (
    <div className="page page-wide columns">
      <div>
        {isEverything ? <Welcome /> : <PageHeading title={title} />}
        <ArticleSearch filters={filters} />
        {isEverything && <ArticleNews articles={articles.data?.pages} />}
        <ArticleList articles={articles} empty={isEverything ? <NothingYet /> : <NothingFound />} />
      </div>
      <TagRail />
    </div>
  );
}

function toTitle({ q, tag, author }: ArticleFilters): string {
  const about = q ? `Articles about “${q}”` : 'Articles';
  const tagged = tag ? `${about} tagged ${tag}` : about;
  return author ? `${tagged} by ${author}` : tagged;
}

function NothingYet() {
  const user = useUser();
  return (
    <Empty title="Nothing has been published yet">
      {user ? <Link to="/write">Write the first article</Link> : 'Register, and write the first.'}
    </Empty>
  );
}

function NothingFound() {
  return (
    <Empty title="No article fits">
      Try other words, or <Link to="/">see all articles</Link>.
    </Empty>
  );
}
