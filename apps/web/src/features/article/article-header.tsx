import type { ArticleOutput } from '@duet/router/article.schema';
import { Link } from '@tanstack/react-router';
import { Avatar } from '../../components/avatar.tsx';
import { Moment } from '../../components/moment.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { FollowButton } from '../profile/follow-button.tsx';
import { useUser } from '../session/use-session.ts';
import { ArticleActions } from './article-actions.tsx';
import { FavoriteButton } from './favorite-button.tsx';

export function ArticleHeader({ article }: { article: ArticleOutput }) {
  const { title, description, author, status, publishedAt, updatedAt, metadata } = article;
  const user = useUser();
  const isOwn = user?.username === author.username;
  const mayChange = isOwn || user?.role === 'moderator' || user?.role === 'admin';

  return (
    <header className="article-header">
      {status === 'draft' && <span className="badge">Draft</span>}
      <PageHeading title={title} className="article-title" />
      {description && <p className="lead">{description}</p>}
      <div className="byline">
        <Avatar username={author.username} image={author.image} />
        <p>
          <Link to="/profiles/$username" params={{ username: author.username }}>
            {author.username}
          </Link>
          <Moment at={publishedAt ?? updatedAt} />
        </p>
        <div className="byline-actions">
          {!isOwn && <FollowButton profile={author} />}
          {status === 'published' && <FavoriteButton article={article} />}
        </div>
      </div>
      {mayChange && <ArticleActions article={article} />}
      {metadata.coverImage && (
        <img className="cover" src={metadata.coverImage} alt="" referrerPolicy="no-referrer" />
      )}
    </header>
  );
}
