import { ChangePasswordInput } from '@duet/router/password.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';

export function PasswordForm() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const user = useUser();
  const change = useMutation(trpc.password.change.mutationOptions());
  const form = useSchemaForm({
    schema: ChangePasswordInput,
    defaultValues: { password: '' },
    submit: async (input) => {
      await change.mutateAsync(input);
      form.reset();
      toast('Your password is changed, and all other sessions have ended');
      await Promise.all([
        queryClient.invalidateQueries(trpc.session.pathFilter()),
        // Whoever had none has one now.
        queryClient.invalidateQueries(trpc.identity.list.pathFilter()),
      ]);
    },
  });

  return (
    <section aria-labelledby="password-heading">
      <h2 id="password-heading">Password</h2>
      <Form form={form} action="Change the password">
        {/* Password managers find out by it whose password this is. */}
        <input type="hidden" autoComplete="username" value={user?.email ?? ''} readOnly />
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters; a few words that belong to nobody else are best. It ends all your other sessions. API tokens go on working."
          {...form.field('password')}
        />
      </Form>
    </section>
  );
}
