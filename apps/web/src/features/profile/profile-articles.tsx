import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../components/empty.tsx';
import { useTRPC } from '../../trpc.ts';
import { ArticleList } from '../article/article-list.tsx';

const VIEWS = { author: 'Articles', favoritedBy: 'Favorites' } as const;
type View = keyof typeof VIEWS;

/** What somebody wrote, and what they liked. */
export function ProfileArticles({ username }: { username: string }) {
  const [view, setView] = useState<View>('author');
  const trpc = useTRPC();
  const articles = useInfiniteQuery(
    trpc.article.list.infiniteQueryOptions(
      { [view]: username },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );

  return (
    <section aria-label={`${VIEWS[view]} of ${username}`}>
      <div className="views">
        {(['author', 'favoritedBy'] as const).map((other) => (
          <button
            key={other}
            type="button"
            aria-pressed={view === other}
            onClick={() => setView(other)}
          >
            {VIEWS[other]}
          </button>
        ))}
      </div>
      <ArticleList
        articles={articles}
        empty={
          <Empty title={view === 'author' ? 'No articles yet' : 'No favorites yet'}>
            Come back later.
          </Empty>
        }
      />
    </section>
  );
}
