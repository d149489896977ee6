import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { ArticleFilters } from './article-filters.ts';
import { ArticleSort } from './article-sort.tsx';

interface ArticleSearchProps {
  filters: ArticleFilters;
}

/** The filters live in the address bar: a search can be bookmarked, shared and gone back to. */
export function ArticleSearch({ filters }: ArticleSearchProps) {
  const navigate = useNavigate();

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    const q = typeof words === 'string' && words.trim() ? words.trim() : undefined;
    void navigate({ to: '/', search: { ...filters, q } });
  };

  return (
    <div className="filters">
      <search>
        <form className="search" onSubmit={search}>
          <label htmlFor="q" className="visually-hidden">
            Search the articles
          </label>
          <input
            key={filters.q}
            id="q"
            name="q"
            type="search"
            placeholder="Search the articles"
            maxLength={200}
            defaultValue={filters.q}
          />
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </search>
      <ArticleSort filters={filters} />
      <ActiveFilters filters={filters} />
    </div>
  );
}

function ActiveFilters({ filters }: ArticleSearchProps) {
  const { q, tag, author } = filters;
  if (!q && !tag && !author) return null;
  return (
    <ul className="active-filters" aria-label="Active filters">
      {q && <Filter name={`“${q}”`} without={{ ...filters, q: undefined }} />}
      {tag && <Filter name={`tag: ${tag}`} without={{ ...filters, tag: undefined }} />}
      {author && <Filter name={`author: ${author}`} without={{ ...filters, author: undefined }} />}
    </ul>
  );
}

function Filter({ name, without }: { name: string; without: ArticleFilters }) {
  return (
    <li>
      <Link to="/" search={without} className="filter" aria-label={`Remove the filter ${name}`}>
        {name} <span aria-hidden="true">×</span>
      </Link>
    </li>
  );
}
