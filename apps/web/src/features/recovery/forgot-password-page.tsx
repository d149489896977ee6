import { AskForRecoveryInput } from '@duet/router/recovery.schema';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorSummary } from '../../components/error-summary.tsx';
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
        <form className="form" noValidate onSubmit={form.onSubmit}>
          <ErrorSummary {...form.summary} />
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            hint="The address of your account. A mail goes there, with a link."
            {...form.field('email')}
          />
          <div className="actions">
            <button
              type="submit"
              className="button button-primary"
              aria-disabled={form.isSubmitting}
            >
              Send the mail
            </button>
          </div>
        </form>
      )}
      <p className="aside">
        It came back to you? <Link to="/sign-in">Sign in</Link>
      </p>
    </div>
  );
}
