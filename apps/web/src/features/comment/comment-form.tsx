import { useId } from 'react';
import type { z } from 'zod';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';

interface Text {
  body: string;
}

interface CommentFormProps {
  schema: z.ZodType<Text, Text>;
  label: string;
  action: string;
  body?: string;
  save: (text: Text) => Promise<unknown>;
  onCancel?: () => void;
}

/** Empties itself once saved. Several can stand on one page, hence the id of its own. */
export function CommentForm({
  schema,
  label,
  action,
  body = '',
  save,
  onCancel,
}: CommentFormProps) {
  const id = useId();
  const form = useSchemaForm({
    schema,
    defaultValues: { body },
    submit: async (text) => {
      await save(text);
      form.reset({ body });
    },
  });
  const { messages, submitCount } = form.summary;
  const linked = messages.map(({ name, message }) => ({
    name: name === 'body' ? id : name,
    label,
    message,
  }));

  return (
    <form className="form comment-form" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary messages={linked} submitCount={submitCount} />
      <TextArea label={label} rows={3} {...form.field('body')} id={id} />
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={form.isSubmitting}>
          {action}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
