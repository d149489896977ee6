import { RegisterInput } from '@duet/router/user.schema';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { ProviderButtons } from '../identity/provider-buttons.tsx';
import { MailSent } from '../mail/mail-sent.tsx';

export function RegisterPage() {
  const trpc = useTRPC();
  const { returnTo } = useSearch({ from: '/strangers' });
  const register = useMutation(trpc.user.register.mutationOptions());
  const form = useSchemaForm({
    schema: RegisterInput,
    defaultValues: { username: '', email: '', password: '' },
    submit: (account) => register.mutateAsync(account),
  });
  const { data: sent, variables: account } = register;

  return (
    <div className="page page-narrow">
      <PageHeading title="Create an account" />
      {sent && account ? (
        <MailSent sent={sent} resend={() => register.mutateAsync(account)} />
      ) : (
        <Form form={form} action="Register">
          <TextField
            label="Username"
            autoComplete="nickname"
            autoCapitalize="none"
            hint="Letters, digits, - and _. Everybody sees it beside what you write."
            {...form.field('username')}
          />
          <TextField
            label="E-mail"
            type="email"
            autoComplete="username"
            hint="A mail goes there, to confirm that it is yours."
            {...form.field('email')}
          />
          <TextField
            label="Password"
            type="password"
            autoComplete="new-password"
            hint="At least 8 characters. A sentence is easier to keep than a riddle."
            {...form.field('password')}
          />
        </Form>
      )}
      {!sent && <ProviderButtons verb="Register with" returnTo={returnTo} />}
      <p className="aside">
        Been here before?{' '}
        <Link to="/sign-in" search={{ returnTo }}>
          Sign in
        </Link>
      </p>
    </div>
  );
}
