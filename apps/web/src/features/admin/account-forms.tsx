import {
  type AccountOutput,
  ChangeAccountParams,
  ChangeRoleInput,
  DisableAccountInput,
} from '@duet/router/account.schema';
import { Role } from '@duet/router/user.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { DialogForm } from './form-dialog.tsx';

interface AccountFormProps {
  account: AccountOutput;
  close: () => void;
}

export function DisableForm({ account: { id, username }, close }: AccountFormProps) {
  const trpc = useTRPC();
  const disable = useMutation(trpc.account.disable.mutationOptions());
  const finish = useFinish(close, `${username} is disabled`);
  const form = useSchemaForm({
    schema: DisableAccountInput,
    defaultValues: { id, reason: '' },
    submit: (input) => disable.mutateAsync(input).then(finish),
  });
  return (
    <DialogForm form={form} action="Disable the account" onCancel={close}>
      <ErrorSummary {...form.summary} />
      <p>All sessions and tokens end at once, and nobody can sign in to the account.</p>
      <TextArea
        label="Reason"
        rows={2}
        hint="It goes into the audit log, where the owner can read it too."
        {...form.field('reason')}
      />
    </DialogForm>
  );
}

export function EnableForm({ account: { id, username }, close }: AccountFormProps) {
  const trpc = useTRPC();
  const enable = useMutation(trpc.account.enable.mutationOptions());
  const finish = useFinish(close, `${username} can sign in again`);
  const form = useSchemaForm({
    schema: ChangeAccountParams,
    defaultValues: { id },
    submit: (input) => enable.mutateAsync(input).then(finish),
  });
  return (
    <DialogForm form={form} action="Enable the account" onCancel={close}>
      <ErrorSummary {...form.summary} />
      <p>The owner can sign in again. What was revoked stays revoked.</p>
    </DialogForm>
  );
}

export function ChangeRoleForm({ account: { id, username, role }, close }: AccountFormProps) {
  const trpc = useTRPC();
  const changeRole = useMutation(trpc.account.changeRole.mutationOptions());
  const finish = useFinish(close, `The role of ${username} is changed`);
  const form = useSchemaForm({
    schema: ChangeRoleInput,
    defaultValues: { id, role },
    submit: (input) => changeRole.mutateAsync(input).then(finish),
  });
  const { error: _error, ...field } = form.field('role'); // each of the options is right
  return (
    <DialogForm form={form} action="Change the role" onCancel={close}>
      <ErrorSummary {...form.summary} />
      <p>All sessions of the account end, and its owner has to sign in again.</p>
      <div className="field">
        <label htmlFor={field.id}>New role</label>
        <select {...field}>
          {Role.options.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
    </DialogForm>
  );
}

/** Returns what follows a change of an account: the reader is told, and the lists are read again. */
function useFinish(close: () => void, message: string): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return async () => {
    close();
    toast(message);
    await queryClient.invalidateQueries(trpc.account.pathFilter());
    await queryClient.invalidateQueries(trpc.audit.pathFilter());
  };
}
