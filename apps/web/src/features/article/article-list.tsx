import type { ArticleSummary } from '@duet/router/article.schema';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../components/failure.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ArticleRow } from './article-row.tsx';
import './article-list.css';

export interface ArticlePage {
  items: ArticleSummary[];
}

interface ArticleListProps {
  articles: UseInfiniteQueryResult<InfiniteData<ArticlePage>, unknown>;
  /** Stands in for the list when there is nothing in it. */
  empty: ReactNode;
}

export function ArticleList({ articles, empty }: ArticleListProps) {
  if (articles.isPending) return <Skeleton label="Loading articles…" rows={5} />;
  if (!articles.data) return <Failure error={articles.error} onRetry={articles.refetch} />;

  const items = articles.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;

  return (
    <>
      <ol className="articles">
        {items.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ol>
      <LoadMore query={articles} />
    </>
  );
}
