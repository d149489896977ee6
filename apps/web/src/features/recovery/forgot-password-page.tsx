import { AskForRecoveryInput } from '@duet/router/recovery.schema';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { MailSent } from '../mail/mail-sent.tsx';

export function ForgotPasswordPage() {
  const trpc = useTRPC();
  const ask = useMutation(trpc.recovery.create.mutationOptions());
  const form = useSchemaForm({
    schema: AskForRecoveryInput,
    defaultValues: { email: '' },
    submit: (input) => ask.mutateAsync(input),
  });
  const { data: sent, variables: input } = ask;

  return (
    <div className="page page-narrow">
      <PageHeading title="Set a new password" />
      {sent && input ? (
        <MailSent sent={sent} resend={() => ask.mutateAsync(input)} />
      ) : (
        <Form form={form} action="Send the mail">
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            hint="The address of your account. A mail goes there, with a link."
            {...form.field('email')}
          />
        </Form>
      )}
      <p className="aside">
        It came back to you? <Link to="/sign-in">Sign in</Link>
      </p>
    </div>
  );
}
