import { errorMessage, failureOf } from '@duet/client';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { TextField } from './text-field.tsx';

interface FileFieldProps {
  label: string;
  hint: string;
  /** The contract of the file: what breaks it is said before anything is sent. */
  schema: z.ZodType<File>;
  /** Why the last one was refused. */
  error: unknown;
  isBusy: boolean;
  onChoose: (file: File) => unknown;
}

/** A labelled choice of one file, which says what is wrong with it and when it is on its way. */
export function FileField({ label, hint, schema, error, isBusy, onChoose }: FileFieldProps) {
  const id = useId();
  const [complaint, setComplaint] = useState<string>();

  function choose(file: File | undefined): void {
    if (!file || isBusy) return;
    const result = schema.safeParse(file);
    setComplaint(result.error?.issues[0]?.message);
    if (result.success) onChoose(file);
  }

  return (
    <>
      <TextField
        id={id}
        type="file"
        label={label}
        hint={hint}
        accept="image/*"
        error={complaint ?? toMessage(error)}
        onChange={({ target }) => {
          choose(target.files?.[0]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <p role="status">{isBusy && 'One moment…'}</p>
    </>
  );
}

/** What is said of the file itself goes before what is said of the request. */
function toMessage(error: unknown): string | undefined {
  if (!error) return undefined;
  return failureOf(error)?.errors?.[0]?.message ?? errorMessage(error);
}
