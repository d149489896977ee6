import { SignInInput } from '@duet/router/session.schema';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { useEnter } from './use-enter.ts';

export function SignInPage() {
  const trpc = useTRPC();
  const enter = useEnter();
  const { returnTo } = useSearch({ from: '/strangers' });
  const signIn = useMutation(trpc.session.create.mutationOptions({ onSuccess: enter }));
  const form = useSchemaForm({
    schema: SignInInput,
    defaultValues: { email: '', password: '' },
    submit: (credentials) => signIn.mutateAsync(credentials),
  });

  return (
    <div className="page page-narrow">
      <PageHeading title="Sign in" />
      <form className="form" noValidate onSubmit={form.onSubmit}>
        <ErrorSummary {...form.summary} />
        <TextField label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <div className="actions">
          <button type="submit" className="button button-primary" aria-disabled={form.isSubmitting}>
            Sign in
          </button>
        </div>
      </form>
      <p className="aside">
        New here?{' '}
        <Link to="/register" search={{ returnTo }}>
          Create an account
        </Link>
      </p>
    </div>
  );
}
