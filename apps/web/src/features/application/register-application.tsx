import type { RouterOutputs } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CheckBox } from '../../components/check-box.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { useSchemaForm } from '../../components/use-schema-form.ts';
import { useTRPC } from '../../trpc.ts';
import { ApplicationForm } from './application-form.ts';
import { FirstSteps } from './first-steps.tsx';
import { useScopes } from './use-scopes.ts';

type Registered = RouterOutputs['application']['register'];

/** The form for a new application, and what to begin with once it is registered. */
export function RegisterApplication() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const register = useMutation(
    trpc.application.register.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.application.list.pathFilter()),
    }),
  );
  const registered: Registered | undefined = register.data;
  if (registered) {
    return <FirstSteps application={registered} onDone={register.reset} />;
  }
  return <Form onSubmit={register.mutateAsync} />;
}

function Form({ onSubmit }: { onSubmit: (values: ApplicationForm) => Promise<unknown> }) {
  const form = useSchemaForm({
    schema: ApplicationForm,
    defaultValues: {
      name: '',
      homepage: '',
      isPublic: false,
      redirectUris: '',
      scopes: ['openid'],
    },
    submit: onSubmit,
  });
  return (
    <form className="form" noValidate onSubmit={form.onSubmit} aria-labelledby="register">
      <h3 id="register">Register an application</h3>
      <ErrorSummary {...form.summary} />
      <TextField label="Name" hint="People read it when it asks." {...form.field('name')} />
      <TextField
        label="Homepage"
        type="url"
        hint="May be left empty."
        {...form.field('homepage')}
      />
      <TextArea
        label="Redirect URIs"
        rows={3}
        hint="One on each line. People are sent to exactly these addresses, and to no others. None, if it acts for you alone."
        {...form.field('redirectUris')}
      />
      <CheckBox
        label="It cannot keep a secret"
        hint="Because it runs in browsers or on people's devices."
        {...form.field('isPublic')}
      />
      <ScopeChoice field={form.field('scopes')} />
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={form.isSubmitting}>
          Register
        </button>
      </div>
    </form>
  );
}

interface ScopeChoiceProps {
  field: ReturnType<ReturnType<typeof useSchemaForm>['field']>;
}

function ScopeChoice({ field: { id, error, ...field } }: ScopeChoiceProps) {
  const scopes = useScopes();
  return (
    <fieldset id={id} className="scope-choice" aria-describedby={error && 'scopes-error'}>
      <legend>What it may ask for</legend>
      {error && (
        <p id="scopes-error" className="field-error">
          {error}
        </p>
      )}
      {scopes.map(({ name, title }) => (
        <div key={name} className="check">
          <input {...field} type="checkbox" id={`scope-${name}`} value={name} />
          <label htmlFor={`scope-${name}`}>{title}</label>
        </div>
      ))}
    </fieldset>
  );
}
