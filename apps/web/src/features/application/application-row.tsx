import { errorMessage } from '@duet/client';
import type { ApplicationOutput } from '@duet/router/application.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import { ShownOnce } from './shown-once.tsx';

export function ApplicationRow({ application }: { application: ApplicationOutput }) {
  const { id, name, kind, redirectUris, scopes } = application;
  const remove = useDelete(name);
  const rotate = useRotate();
  return (
    <li className="application">
      <div>
        <h3>{name}</h3>
        <p className="application-facts">
          {kind === 'confidential' ? 'Keeps a secret' : 'Public, without a secret'} ·{' '}
          {scopes.join(', ')}
        </p>
        <dl className="application-facts">
          <dt>Client id</dt>
          <dd>
            <code>{id}</code>
          </dd>
          <dt>Redirect URIs</dt>
          <dd>{redirectUris.join(', ') || 'None: it acts for you alone'}</dd>
        </dl>
        {rotate.data && <ShownOnce label="New client secret" text={rotate.data.clientSecret} />}
      </div>
      <div className="actions">
        {kind === 'confidential' && (
          <ConfirmDialog
            trigger={`New secret for ${name}`}
            title={`Make a new secret for ${name}?`}
            action="Make it"
            onConfirm={() => rotate.mutate({ id })}
          >
            The old secret stops to work at once.
          </ConfirmDialog>
        )}
        <ConfirmDialog
          trigger={`Delete ${name}`}
          title={`Delete ${name}?`}
          action="Delete it"
          onConfirm={() => remove.mutate({ id })}
        >
          All its tokens end at once, whoever let it in.
        </ConfirmDialog>
      </div>
    </li>
  );
}

function useRotate() {
  const trpc = useTRPC();
  const toast = useToast();
  return useMutation(
    trpc.application.rotateSecret.mutationOptions({
      onError: (error) => toast(errorMessage(error)),
    }),
  );
}

function useDelete(name: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.application.delete.mutationOptions({
      onSuccess: () => toast(`${name} is deleted`),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.application.list.pathFilter()),
    }),
  );
}
