import type { CreateArticleInput } from '@duet/router/article.schema';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { Skeleton } from '../../components/skeleton.tsx';
import type { ArticleContent } from './article-content.ts';

/** Loaded on demand: most of its weight is the Markdown parser. */
const ArticleBody = lazy(async () => {
  const module = await import('./article-body.tsx');
  return { default: module.ArticleBody };
});

interface BodyPreviewProps {
  control: Control<ArticleContent, unknown, CreateArticleInput>;
}

/** Shows the text as its readers will see it, while it is being written. */
export function BodyPreview({ control }: BodyPreviewProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="preview">
      <button
        type="button"
        className="button"
        aria-pressed={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        Preview
      </button>
      {isOpen && (
        <Suspense fallback={<Skeleton label="Loading the preview…" />}>
          <Preview control={control} />
        </Suspense>
      )}
    </div>
  );
}

/** A long text may be drawn a moment after the keys that made it. */
function Preview({ control }: BodyPreviewProps) {
  const body = useDeferredValue(useWatch({ control, name: 'body' }));
  return (
    <section className="preview-text" aria-label="Preview">
      <ArticleBody markdown={body || '*Nothing written yet.*'} />
    </section>
  );
}
