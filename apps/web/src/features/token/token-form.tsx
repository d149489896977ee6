import {
  CreateTokenInput,
  DEFAULT_LIFETIME_DAYS,
  MAX_LIFETIME_DAYS,
} from '@duet/router/token.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { type Scope, ScopeChoice } from './scope-choice.tsx';

const LIFETIMES = [7, 30, DEFAULT_LIFETIME_DAYS, 180, MAX_LIFETIME_DAYS];

interface TokenFormProps {
  scopes: readonly Scope[];
  onMade: (token: string) => void;
}

export function TokenForm({ scopes, onMade }: TokenFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.token.create.mutationOptions({ gcTime: 0 }));
  const form = useSchemaForm({
    schema: CreateTokenInput,
    defaultValues: { name: '', scopes: [], expiresInDays: DEFAULT_LIFETIME_DAYS },
    submit: async (input) => {
      const { token } = await create.mutateAsync(input);
      onMade(token);
      await queryClient.invalidateQueries(trpc.token.list.pathFilter());
    },
  });
  const { error: _, ...lifetime } = form.field('expiresInDays', { valueAsNumber: true });

  return (
    <Form form={form} action="Make the token">
      <TextField
        label="Name"
        autoComplete="off"
        hint="What the program is called, for you to know it by."
        {...form.field('name')}
      />
      <ScopeChoice scopes={scopes} field={form.field('scopes')} />
      <div className="field">
        <label htmlFor="expiresInDays">Expires after</label>
        <select {...lifetime}>
          {LIFETIMES.map((days) => (
            <option key={days} value={days}>
              {days} days
            </option>
          ))}
        </select>
      </div>
    </Form>
  );
}
