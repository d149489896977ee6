import { SignInInput } from '@duet/router/session.schema';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CheckBox } from '../../components/check-box.tsx';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { ProviderButtons } from '../identity/provider-buttons.tsx';
import { ProviderFailure } from '../identity/provider-failure.tsx';
import { toLoginHint } from './return-to.ts';
import { useEnter } from './use-enter.ts';

export function SignInPage() {
  const trpc = useTRPC();
  const enter = useEnter();
  const { returnTo, failure } = useSearch({ from: '/strangers' });
  const signIn = useMutation(trpc.session.create.mutationOptions({ onSuccess: enter }));
  const form = useSchemaForm({
    schema: SignInInput,
    defaultValues: { email: toLoginHint(returnTo), password: '', remember: false },
    submit: (credentials) => signIn.mutateAsync(credentials),
  });

  return (
    <div className="page page-narrow">
      <PageHeading title="Sign in" />
      <ProviderFailure failure={failure} />
      <Form form={form} action="Sign in">
        <TextField label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
        <CheckBox
          label="Stay signed in"
          hint="Not on a device that others use. Otherwise you are signed out when the browser is closed."
          {...form.field('remember')}
        />
      </Form>
      <ProviderButtons
        verb="Sign in with"
        returnTo={returnTo}
        isRemembered={() => form.getValues('remember') ?? false}
      />
      <p className="aside">
        <Link to="/forgot-password">Forgot your password?</Link>
      </p>
      <p className="aside">
        New here?{' '}
        <Link to="/register" search={{ returnTo }}>
          Create an account
        </Link>
      </p>
    </div>
  );
}
