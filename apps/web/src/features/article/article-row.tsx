import type { ArticleSummary } from '@duet/router/article.schema';
import { Link } from '@tanstack/react-router';
import { Moment } from '../../components/moment.tsx';
import { TagList } from '../tag/tag-list.tsx';
import { FavoriteButton } from './favorite-button.tsx';

export function ArticleRow({ article }: { article: ArticleSummary }) {
  const { slug, title, description, author, tags, status, publishedAt, updatedAt } = article;
  const isDraft = status === 'draft';
  return (
    <li className="article-row">
      <p className="article-date">
        {isDraft && <span className="badge">Draft</span>}
        <Moment at={publishedAt ?? updatedAt} />
      </p>
      <article className="article-summary">
        <h2>
          <Link to={isDraft ? '/articles/$slug/edit' : '/articles/$slug'} params={{ slug }}>
            {title}
          </Link>
        </h2>
        {description && <p>{description}</p>}
        <div className="article-facts">
          <Link to="/profiles/$username" params={{ username: author.username }}>
            {author.username}
          </Link>
          <TagList tags={tags} />
        </div>
      </article>
      {!isDraft && <FavoriteButton article={article} />}
    </li>
  );
}
