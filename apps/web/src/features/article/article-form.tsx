import type { CreateArticleInput } from '@duet/router/article.schema';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { insertInto } from '../image/to-markdown.ts';
import { ArticleContent } from './article-content.ts';
import { BodyPreview } from './body-preview.tsx';
import { PublishingDetails } from './publishing-details.tsx';

/** What the writer pressed: keep it, or show it to the world. */
export type Intent = 'save' | 'publish';

interface ArticleFormProps {
  content: ArticleContent;
  isPublished: boolean;
  save: (content: CreateArticleInput, intent: Intent) => Promise<unknown>;
  /** What goes between the text and the rest, and may put something into the text. */
  renderImages?: (insert: (markdown: string) => void) => ReactNode;
}

export function ArticleForm({ content, isPublished, save, renderImages }: ArticleFormProps) {
  const cursor = useRef<number>(undefined);
  const form = useSchemaForm({
    schema: ArticleContent,
    defaultValues: content,
    submit: (values, event) => save(values, toIntent(event?.submitter)),
  });
  useBlocker({
    shouldBlockFn: () => form.isDirty && !window.confirm('Leave without saving your changes?'),
    enableBeforeUnload: form.isDirty,
  });

  const insert = (markdown: string) => {
    const body = insertInto(form.getValues('body'), markdown, cursor.current);
    form.setValue('body', body, { shouldDirty: true });
  };

  return (
    <form className="form form-wide" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary {...form.summary} />
      <TextField label="Title" className="input-title" {...form.field('title')} />
      <TextField
        label="Description"
        hint="One or two sentences for the list."
        {...form.field('description')}
      />
      <TextArea
        label="Text"
        className="input-body"
        rows={16}
        hint="Markdown: # headings, **bold**, [links](https://example.com), lists and tables."
        {...form.field('body')}
        onSelect={({ currentTarget }) => {
          cursor.current = currentTarget.selectionEnd;
        }}
      />
      <BodyPreview control={form.control} />
      {renderImages?.(insert)}
      <TextField
        label="Tags"
        autoCapitalize="none"
        hint="Separated by commas: typescript, http"
        {...form.field('tags')}
      />
      <PublishingDetails field={form.field} />
      <Buttons isPublished={isPublished} isSubmitting={form.isSubmitting} />
    </form>
  );
}

function Buttons({ isPublished, isSubmitting }: { isPublished: boolean; isSubmitting: boolean }) {
  return (
    <div className="actions">
      {!isPublished && (
        <button
          type="submit"
          value="publish"
          className="button button-primary"
          aria-disabled={isSubmitting}
        >
          Publish
        </button>
      )}
      <button
        type="submit"
        value="save"
        className={isPublished ? 'button button-primary' : 'button'}
        aria-disabled={isSubmitting}
      >
        {isPublished ? 'Save changes' : 'Save draft'}
      </button>
    </div>
  );
}

function toIntent(submitter: HTMLElement | null | undefined): Intent {
  return submitter instanceof HTMLButtonElement && submitter.value === 'publish'
    ? 'publish'
    : 'save';
}
