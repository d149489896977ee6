import { RegisterByProofInput } from '@duet/router/identity.schema';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Form } from '../../components/form.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { useEnter } from '../session/use-enter.ts';
import type { Proof } from './connect-page.tsx';

const LONGEST_USERNAME = 30;

/** The one thing that a provider does not know: what somebody wants to be called here. */
export function NewAccount({ proof: { provider, name, email } }: { proof: Proof }) {
  const trpc = useTRPC();
  const enter = useEnter();
  const { remember } = useSearch({ from: '/connect' });
  const register = useMutation(trpc.identity.register.mutationOptions({ onSuccess: enter }));
  const form = useSchemaForm({
    schema: RegisterByProofInput,
    defaultValues: { username: suggestUsername(name), remember },
    submit: (account) => register.mutateAsync(account),
  });

  return (
    <>
      <PageHeading title="Create an account" />
      <p>
        {provider.name} signs you in as {name}, with the address {email}. You are new here: choose a
        name.
      </p>
      <Form form={form} action="Create the account">
        <TextField
          label="Username"
          autoComplete="nickname"
          autoCapitalize="none"
          hint="Letters, digits, - and _. Everybody sees it beside what you write."
          {...form.field('username')}
        />
      </Form>
    </>
  );
}

/** As much of a name or an address as may be a username here. */
function suggestUsername(name: string): string {
  const [local = ''] = name.split('@');
  return local.replaceAll(/[^\w-]/g, '').slice(0, LONGEST_USERNAME);
}
