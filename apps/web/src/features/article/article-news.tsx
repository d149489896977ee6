import type { ArticleEvent } from '@duet/router/article.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../../trpc.ts';
import type { ArticlePage } from './article-list.tsx';
import { useIsVisible } from './use-is-visible.ts';

interface ArticleNewsProps {
  /** What the list shows, so that only what it lacks is news. */
  articles: ArticlePage[] | undefined;
}

/** Offers what was published since the list was read, instead of moving the text under the reader's eyes. */
export function ArticleNews({ articles = [] }: ArticleNewsProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isVisible = useIsVisible();
  const [published, setPublished] = useState<string[]>([]);

  const shown = new Set(articles.flatMap(({ items }) => items.map(({ slug }) => slug)));
  const news = new Set(published.filter((slug) => !shown.has(slug)));

  const hear = ({ type, slug }: ArticleEvent) => {
    if (type === 'published' && slug) setPublished((known) => [...known, slug]);
    else if (type === 'deleted') setPublished((known) => known.filter((other) => other !== slug));
    const isStale = type === 'reset' || (slug !== null && shown.has(slug));
    if (isStale) void queryClient.invalidateQueries(trpc.article.pathFilter());
  };
  const show = () => {
    setPublished([]);
    void queryClient.resetQueries(trpc.article.list.infiniteQueryFilter());
  };

  useSubscription(
    trpc.article.onChange.subscriptionOptions(
      {},
      { enabled: isVisible, onData: ({ data }) => hear(data) },
    ),
  );

  return (
    <div className="news" role="status">
      {news.size > 0 && (
        <button type="button" className="button button-primary" onClick={show}>
          {news.size === 1 ? 'One new article: show it' : `${news.size} new articles: show them`}
        </button>
      )}
    </div>
  );
}
