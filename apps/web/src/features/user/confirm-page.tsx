import { failureOf } from '@duet/client';
import { ConfirmUserInput } from '@duet/router/user.schema';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { IncompleteLink } from '../mail/incomplete-link.tsx';
import { useLinkToken } from '../mail/use-link-token.ts';
import { useChangeViewer } from '../session/use-session.ts';

/** Where the link of the mail about a sign-up leads. */
export function ConfirmPage() {
  const token = useLinkToken();
  return (
    <div className="page page-narrow">
      <PageHeading title="Confirm your e-mail address" />
      {token ? (
        <ConfirmForm token={token} />
      ) : (
        <IncompleteLink>
          Or <Link to="/register">sign up again</Link>.
        </IncompleteLink>
      )}
    </div>
  );
}

const Fields = ConfirmUserInput.omit({ token: true });

function ConfirmForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const confirm = useMutation(trpc.user.confirm.mutationOptions());
  const signIn = useSignIn();
  const form = useSchemaForm({
    schema: Fields,
    defaultValues: { password: '' },
    submit: async (input) => {
      const { email } = await confirm.mutateAsync({ token, ...input });
      await signIn({ email, password: input.password });
    },
  });
  const failure = failureOf(confirm.error, 'user.confirm');
  const isNameTaken = failure?.code === 'USERNAME_TAKEN';

  return (
    <Form
      form={form}
      action="Confirm and sign in"
      beside={failure?.code === 'INVALID_LINK' && <Link to="/register">Sign up again</Link>}
    >
      <p>Enter the password that you chose when you signed up, so that nobody else gets in.</p>
      {(isNameTaken || form.getValues('username')) && (
        <TextField
          label="Username"
          autoCapitalize="none"
          hint="Somebody else has taken the one you chose in the meantime."
          {...form.field('username')}
        />
      )}
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
      />
    </Form>
  );
}

function useSignIn() {
  const trpc = useTRPC();
  const create = useMutation(trpc.session.create.mutationOptions());
  const changeViewer = useChangeViewer();
  const navigate = useNavigate();
  const toast = useToast();

  return async (credentials: { email: string; password: string }) => {
    const session = await create.mutateAsync(credentials);
    await changeViewer(session);
    toast(`Welcome, ${session.user.username}`);
    await navigate({ to: '/', replace: true });
  };
}
