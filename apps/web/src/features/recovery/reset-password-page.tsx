import { failureOf } from '@duet/client';
import { RecoverInput } from '@duet/router/recovery.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toast.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { IncompleteLink } from '../mail/incomplete-link.tsx';
import { useLinkToken } from '../mail/use-link-token.ts';

/** Where the link of the mail about a forgotten password leads. */
export function ResetPasswordPage() {
  const token = useLinkToken();
  return (
    <div className="page page-narrow">
      <PageHeading title="Choose a new password" />
      {token ? (
        <ResetForm token={token} />
      ) : (
        <IncompleteLink>
          Or <Link to="/forgot-password">ask for another mail</Link>.
        </IncompleteLink>
      )}
    </div>
  );
}

const Fields = RecoverInput.omit({ token: true });

function ResetForm({ token }: { token: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const recover = useMutation(trpc.recovery.complete.mutationOptions());
  const form = useSchemaForm({
    schema: Fields,
    defaultValues: { password: '' },
    submit: async ({ password }) => {
      await recover.mutateAsync({ token, password });
      toast('Your password is set. Sign in with it');
      // Every session has ended, the one of this browser too if it was the account's.
      await queryClient.invalidateQueries(trpc.session.pathFilter());
      await navigate({ to: '/sign-in', replace: true });
    },
  });
  const isDead = failureOf(recover.error, 'recovery.complete')?.code === 'INVALID_LINK';

  return (
    <Form
      form={form}
      action="Set the password"
      beside={isDead && <Link to="/forgot-password">Ask for another mail</Link>}
    >
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        hint="At least 8 characters. With it everybody is signed out, every token of your account ends, accounts elsewhere are disconnected, and your applications need new secrets."
        {...form.field('password')}
      />
    </Form>
  );
}
