import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure } from '../../components/failure.tsx';
import { useTRPC } from '../../trpc.ts';
import './tag.css';

export function TagRail() {
  return (
    <aside className="tag-rail" aria-labelledby="tag-rail-title">
      <h2 id="tag-rail-title" className="rail-title">
        Tags
      </h2>
      <TagCloud />
    </aside>
  );
}

function TagCloud() {
  const trpc = useTRPC();
  const tags = useQuery(trpc.tag.list.queryOptions({ limit: 24 }));

  if (tags.isPending) return <p role="status">Loading tags…</p>;
  if (tags.isError) return <Failure error={tags.error} onRetry={tags.refetch} />;
  if (tags.data.items.length === 0) return <p className="muted">Tags appear with the articles.</p>;

  return (
    <ul className="tags">
      {tags.data.items.map(({ name, articlesCount }) => (
        <li key={name}>
          <Link to="/" search={{ tag: name }} className="tag">
            {name} <span className="tag-count">{articlesCount}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
