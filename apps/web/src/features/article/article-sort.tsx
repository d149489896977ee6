import { useNavigate } from '@tanstack/react-router';
import type { ChangeEvent } from 'react';
import { ArticleFilters } from './article-filters.ts';

const ORDERS = [
  ['-publishedAt', 'Newest first'],
  ['publishedAt', 'Oldest first'],
  ['title', 'Title, A to Z'],
  ['-title', 'Title, Z to A'],
] as const satisfies [ArticleFilters['sort'], string][];

const [[DEFAULT_ORDER]] = ORDERS;

/** The order is in the address bar, as the filters are; the usual one goes without saying. */
export function ArticleSort({ filters }: { filters: ArticleFilters }) {
  const navigate = useNavigate();

  const choose = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const { sort } = ArticleFilters.parse({ sort: target.value });
    const search = { ...filters, sort: sort === DEFAULT_ORDER ? undefined : sort };
    void navigate({ to: '/', search });
  };

  return (
    <label className="sort">
      Order{' '}
      <select value={filters.sort ?? DEFAULT_ORDER} onChange={choose}>
        {ORDERS.map(([order, name]) => (
          <option key={order} value={order}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
