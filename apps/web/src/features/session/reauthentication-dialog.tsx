import { ReauthenticateInput } from '@duet/router/session.schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { ProviderReauthentication } from '../identity/provider-reauthentication.tsx';
import type { Reauthentication } from './reauthentication.ts';
import '../../components/confirm-dialog.css';

interface ReauthenticationDialogProps {
  reauthentication: Reauthentication;
}

/** Asks who is there when the server wants to know, over whatever page that happens on: what was typed there stays. */
export function ReauthenticationDialog({ reauthentication }: ReauthenticationDialogProps) {
  const { subscribe, isOpen, answer } = reauthentication;
  const isAsked = useSyncExternalStore(subscribe, isOpen);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsked]);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="reauthentication-title"
      onClose={() => answer(false)}
    >
      <h2 id="reauthentication-title">Confirm that it is you</h2>
      <p>This changes who can get into your account.</p>
      {isAsked && <WaysToConfirm onAnswer={answer} />}
    </dialog>
  );
}

interface Asked {
  onAnswer: (isProved: boolean) => void;
}

function WaysToConfirm({ onAnswer }: Asked) {
  const trpc = useTRPC();
  const identities = useQuery(trpc.identity.list.queryOptions());
  // Nearly everybody has one: nobody waits for the answer.
  const hasPassword = identities.data?.hasPassword ?? true;
  return (
    <>
      {hasPassword ? <PasswordForm onAnswer={onAnswer} /> : <NoPassword onAnswer={onAnswer} />}
      <ProviderReauthentication onProven={() => onAnswer(true)} />
    </>
  );
}

function NoPassword({ onAnswer }: Asked) {
  return (
    <>
      <p>
        Your account has no password. Confirm with an account that signs you in, or{' '}
        <a href="/forgot-password" target="_blank" rel="noreferrer">
          set a password by mail
        </a>
        .
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          Cancel
        </button>
      </div>
    </>
  );
}

/** Beside the form that waits there may be another field with the name `password`. */
const FIELD_ID = 'reauthentication-password';

function PasswordForm({ onAnswer }: Asked) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const reauthenticate = useMutation(trpc.session.reauthenticate.mutationOptions());
  const form = useSchemaForm({
    schema: ReauthenticateInput,
    defaultValues: { password: '' },
    submit: async (proof) => {
      await reauthenticate.mutateAsync(proof);
      onAnswer(true);
      void queryClient.invalidateQueries(trpc.session.pathFilter());
    },
  });
  const messages = form.summary.messages.map((message) =>
    message.name === 'password' ? { ...message, name: FIELD_ID, label: 'Your password' } : message,
  );

  return (
    <form className="form" noValidate onSubmit={form.onSubmit}>
      <ErrorSummary {...form.summary} messages={messages} />
      <TextField
        label="Your password"
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
        id={FIELD_ID}
      />
      <div className="actions">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          Cancel
        </button>
        <button type="submit" className="button button-primary" aria-disabled={form.isSubmitting}>
          Confirm
        </button>
      </div>
    </form>
  );
}
