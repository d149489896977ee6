import { failureOf } from '@duet/client';
import { RegisterInput } from '@duet/router/user.schema';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { useEnter } from '../session/use-enter.ts';

export function RegisterPage() {
  const trpc = useTRPC();
  const enter = useEnter();
  const { returnTo } = useSearch({ from: '/strangers' });
  const register = useMutation(trpc.user.register.mutationOptions({ onSuccess: enter }));
  const form = useSchemaForm({
    schema: RegisterInput,
    defaultValues: { username: '', email: '', password: '' },
    submit: (account) => register.mutateAsync(account),
  });

  const isKnown = failureOf(register.error, 'user.register')?.code === 'EMAIL_TAKEN';

  return (
    <div className="page page-narrow">
      <PageHeading title="Create an account" />
      <form className="form" noValidate onSubmit={form.onSubmit}>
        <ErrorSummary {...form.summary} />
        <TextField
          label="Username"
          autoComplete="nickname"
          autoCapitalize="none"
          hint="Letters, digits, - and _. Everybody sees it beside what you write."
          {...form.field('username')}
        />
        <TextField label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
        <TextField
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters. A sentence is easier to keep than a riddle."
          {...form.field('password')}
        />
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={form.isSubmitting}>
            Register
          </button>
        </div>
      </form>
      <p className="aside">
        {isKnown ? 'That address has an account. Is it yours?' : 'Been here before?'}{' '}
        <Link to="/sign-in" search={{ returnTo }}>
          Sign in
        </Link>
      </p>
    </div>
  );
}
