import { ChangeEmailInput } from '@duet/router/email-change.schema';
import { useMutation } from '@tanstack/react-query';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { MailSent } from '../mail/mail-sent.tsx';
import { useUser } from '../session/use-session.ts';

export function EmailForm() {
  const trpc = useTRPC();
  const user = useUser();
  const ask = useMutation(trpc.emailChange.create.mutationOptions());
  const form = useSchemaForm({
    schema: ChangeEmailInput,
    defaultValues: { email: '' },
    submit: (input) => ask.mutateAsync(input),
  });
  const { data: sent, variables: input } = ask;

  return (
    <section aria-labelledby="email-heading">
      <h2 id="email-heading">E-mail address</h2>
      <p>
        Your account has the address <strong>{user?.email}</strong>.
      </p>
      {sent && input ? (
        <MailSent sent={sent} resend={() => ask.mutateAsync(input)} />
      ) : (
        <Form form={form} action="Change the address">
          <TextField
            label="New e-mail address"
            type="email"
            autoComplete="email"
            hint="A mail goes there, and the change is done with its link. The address of today is told as well, and can stop it."
            {...form.field('email')}
          />
        </Form>
      )}
    </section>
  );
}
