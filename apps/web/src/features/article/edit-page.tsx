import { failureOf } from '@duet/client';
import type { ArticleOutput, CreateArticleInput } from '@duet/router/article.schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { ArticleImages } from '../image/article-images.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { ArticleForm, type Intent } from './article-form.tsx';
import { useAfterSave } from './use-after-save.ts';

export function EditPage() {
  const { slug } = useParams({ from: '/members/articles/$slug/edit' });
  const trpc = useTRPC();
  const article = useQuery(trpc.article.bySlug.queryOptions({ slug }));

  if (failureOf(article.error, 'article.bySlug')?.code === 'NOT_FOUND')
    return <NotFoundPage what="article" />;
  return (
    <div className="page page-medium">
      <PageHeading title="Edit" />
      {article.isPending && <Skeleton label="Loading the article…" />}
      {article.isError && <Failure error={article.error} onRetry={article.refetch} />}
      {article.data && <Editor key={article.data.id} article={article.data} />}
    </div>
  );
}

function Editor({ article }: { article: ArticleOutput }) {
  const { status, title, description, body, tags, metadata } = article;
  const content = { title, description, body, tags: tags.join(', '), metadata };
  const { save, isStale } = useUpdateArticle(article);
  return (
    <>
      <ArticleForm
        content={content}
        isPublished={status === 'published'}
        save={save}
        renderImages={(insert) => <ArticleImages slug={article.slug} insert={insert} />}
      />
      {isStale && (
        <p className="aside" role="status">
          What you wrote is still here.{' '}
          <Link to="/articles/$slug" params={{ slug: article.slug }} target="_blank">
            Open what was saved meanwhile
          </Link>{' '}
          in another tab, and carry over what you want to keep.
        </p>
      )}
    </>
  );
}

function useUpdateArticle({ slug, version }: ArticleOutput) {
  const trpc = useTRPC();
  // What the form was filled from: a version that arrives later is somebody else's work.
  const expected = useRef(version);
  const afterSave = useAfterSave();
  const update = useMutation(trpc.article.update.mutationOptions());
  const publish = useMutation(trpc.article.publish.mutationOptions());

  const save = async (content: CreateArticleInput, intent: Intent) => {
    const changes = { slug, expectedVersion: expected.current, ...content };
    expected.current = (await update.mutateAsync(changes)).version;
    if (intent === 'publish') await publish.mutateAsync({ slug });
    await afterSave({ slug, intent });
  };
  const failure = failureOf(update.error, 'article.update');
  return { save, isStale: failure?.code === 'PRECONDITION_FAILED' };
}
