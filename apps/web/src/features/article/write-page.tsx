import type { CreateArticleInput } from '@duet/router/article.schema';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { ArticleForm, type Intent } from './article-form.tsx';
import { useAfterSave } from './use-after-save.ts';

const BLANK = { title: '', description: '', body: '', tags: '', metadata: {} };

export function WritePage() {
  return (
    <div className="page page-medium">
      <PageHeading title="Write" />
      <ArticleForm
        content={BLANK}
        isPublished={false}
        save={useCreateArticle()}
        renderImages={() => <p className="aside">Save the draft, and edit it to add images.</p>}
      />
    </div>
  );
}

/**
 * Publishing is a second step. When it fails the draft exists, so the writer goes on from there and
 * does not create it once more.
 */
function useCreateArticle() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const afterSave = useAfterSave();
  const create = useMutation(trpc.article.create.mutationOptions());
  const publish = useMutation(trpc.article.publish.mutationOptions());

  return async (content: CreateArticleInput, intent: Intent) => {
    const { slug } = await create.mutateAsync(content);
    if (intent === 'save') return afterSave({ slug, intent });

    await publish.mutateAsync({ slug }).then(
      () => afterSave({ slug, intent }),
      () => navigate({ to: '/articles/$slug/edit', params: { slug }, ignoreBlocker: true }),
    );
  };
}
