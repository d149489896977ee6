import { failureOf } from '@duet/client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Failure } from '../../components/failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { CommentSection } from '../comment/comment-section.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { TagList } from '../tag/tag-list.tsx';
import { ArticleBody } from './article-body.tsx';
import { ArticleHeader } from './article-header.tsx';
import './article-page.css';

export function ArticlePage() {
  const { slug } = useParams({ from: '/articles/$slug' });
  const trpc = useTRPC();
  const article = useQuery(trpc.article.bySlug.queryOptions({ slug }));

  if (article.isPending) return <Waiting />;
  if (failureOf(article.error, 'article.bySlug')?.code === 'NOT_FOUND')
    return <NotFoundPage what="article" />;
  if (!article.data) {
    return (
      <div className="page page-narrow">
        <Failure error={article.error} onRetry={article.refetch} />
      </div>
    );
  }

  const { body, tags, status, metadata } = article.data;
  return (
    <div className="page page-reading">
      <article lang={metadata.language}>
        <ArticleHeader article={article.data} />
        <ArticleBody markdown={body} />
      </article>
      <TagList tags={tags} />
      {status === 'published' && <CommentSection slug={slug} />}
    </div>
  );
}

function Waiting() {
  return (
    <div className="page page-reading">
      <Skeleton label="Loading the article…" rows={4} />
    </div>
  );
}
