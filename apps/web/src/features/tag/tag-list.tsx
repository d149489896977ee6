import { Link } from '@tanstack/react-router';
import './tag.css';

/** The tags of one article, each a way to others like it. */
export function TagList({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <Link to="/" search={{ tag }} className="tag">
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
