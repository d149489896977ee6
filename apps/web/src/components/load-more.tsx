import { errorMessage } from '@duet/client';
import { useEffect, useRef } from 'react';

interface LoadMoreProps {
  query: {
    hasNextPage: boolean;
    isFetching: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
}

/** Loads the next page when it comes near, and on demand for those who do not scroll. */
export function LoadMore({ query }: LoadMoreProps) {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const button = useRef<HTMLButtonElement>(null);
  const isWaiting = hasNextPage && !isFetching && !isFetchNextPageError;

  useEffect(() => {
    if (!isWaiting || !button.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) fetchNextPage();
      },
      { rootMargin: '400px' },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [isWaiting, fetchNextPage]);

  if (!hasNextPage) return null;
  return (
    <div className="load-more">
      {isFetchNextPageError && <p role="alert">{errorMessage(query.error)}</p>}
      <button
        ref={button}
        type="button"
        className="button"
        aria-disabled={query.isFetchingNextPage}
        onClick={() => fetchNextPage()}
      >
        {query.isFetchingNextPage ? 'Loading…' : 'Load more'}
      </button>
    </div>
  );
}
