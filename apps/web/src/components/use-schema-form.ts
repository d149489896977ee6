import { errorMessage, failureOf } from '@duet/client';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import {
  type DefaultValues,
  type FieldValues,
  get,
  type Path,
  type RegisterOptions,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';

interface SchemaFormOptions<TInput extends FieldValues, TOutput> {
  /** The very contract the server will check. */
  schema: z.ZodType<TOutput, TInput>;
  defaultValues: DefaultValues<TInput>;
  /** Sends the values. What it throws is shown beside the field it is about, or above the form. */
  submit: (values: TOutput, event: SubmitEvent | undefined) => Promise<unknown>;
}

/** Returns a form that knows its contract: fields to spread on inputs, a submit handler, and its errors. */
export function useSchemaForm<TInput extends FieldValues, TOutput>(
  options: SchemaFormOptions<TInput, TOutput>,
) {
  const form = useForm<TInput, unknown, TOutput>({
    resolver: standardSchemaResolver<TInput, unknown, TOutput>(options.schema),
    defaultValues: options.defaultValues,
    shouldFocusError: false,
  });
  const { errors, isSubmitting, submitCount, isDirty } = form.formState;

  function report(error: unknown): void {
    const faults = failureOf(error)?.errors ?? [];
    for (const { path, message } of faults) {
      form.setError(path.join('.') as Path<TInput>, { message }); // the server names fields of this very contract
    }
    if (faults.length === 0) form.setError('root', { message: errorMessage(error) });
  }

  const onSubmit = form.handleSubmit(async (values, event) => {
    try {
      await options.submit(values, event?.nativeEvent as SubmitEvent | undefined); // a form emits nothing else
    } catch (error) {
      report(error);
    }
  });

  /** The props of one field, its message included. */
  function field<TName extends Path<TInput>>(name: TName, rules?: RegisterOptions<TInput, TName>) {
    return { ...form.register(name, rules), id: name, error: messageOf(get(errors, name)) };
  }

  return {
    field,
    onSubmit: (event: React.SubmitEvent) => void onSubmit(event),
    summary: { messages: toMessages(errors), submitCount },
    isSubmitting,
    isDirty,
    reset: form.reset,
    getValues: form.getValues,
    setValue: form.setValue,
    control: form.control,
  };
}

/** One message per field, by the field's id; `root` is about the form as a whole. */
function toMessages(errors: object, prefix = ''): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = prefix + key;
    const isGroup = !Array.isArray(error) && !isFieldError(error);
    if (isGroup) return toMessages(error, `${name}.`);
    return [{ name, message: messageOf(error) ?? '' }];
  });
}

/** A field that is a list has its messages one level down: the first one stands for it. */
function messageOf(error: unknown): string | undefined {
  if (Array.isArray(error)) return error.map(messageOf).find(Boolean);
  return isFieldError(error) ? error.message : undefined;
}

function isFieldError(error: unknown): error is { message: string } {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage && typeof error.message === 'string';
}
