import { errorMessage, type RouterOutputs } from '@duet/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Failure } from '../../components/failure.tsx';
import { Moment } from '../../components/moment.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import { ProviderButtons } from './provider-buttons.tsx';

type Identity = RouterOutputs['identity']['list']['items'][number];

/** The accounts elsewhere that sign somebody in; nothing where nobody can have one. */
export function ConnectedAccounts() {
  const trpc = useTRPC();
  const providers = useQuery(trpc.identity.providers.queryOptions());
  const identities = useQuery(trpc.identity.list.queryOptions());
  const isOffered = Boolean(providers.data?.items.length || identities.data?.items.length);
  if (!isOffered) return null;

  return (
    <section aria-labelledby="identities-heading">
      <h2 id="identities-heading">Connected accounts</h2>
      <p>Accounts elsewhere that sign you in here.</p>
      {identities.isPending && <Skeleton label="Loading connected accounts…" />}
      {identities.isError && <Failure error={identities.error} onRetry={identities.refetch} />}
      {identities.data?.items.length === 0 && <p>None yet.</p>}
      <ul className="identities">
        {identities.data?.items.map((identity) => (
          <IdentityRow
            key={identity.id}
            identity={identity}
            isLastWayIn={!identities.data.hasPassword && identities.data.items.length === 1}
          />
        ))}
      </ul>
      <ProviderButtons verb="Connect" returnTo="/settings/security" />
    </section>
  );
}

function IdentityRow({ identity, isLastWayIn }: { identity: Identity; isLastWayIn: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const { id, provider, name, createdAt } = identity;
  const disconnect = useMutation(
    trpc.identity.disconnect.mutationOptions({
      onSuccess: () => toast(`${provider.name} cannot sign you in any more`),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.identity.list.pathFilter()),
    }),
  );

  return (
    <li className="row">
      <div>
        <h3 className="row-name">
          {provider.name}: {name}
        </h3>
        <p className="row-facts">
          Connected <Moment at={createdAt} />
        </p>
      </div>
      {isLastWayIn ? (
        <p className="row-facts">Your only way to sign in: set a password to disconnect it.</p>
      ) : (
        <ConfirmDialog
          trigger={`Disconnect ${provider.name}`}
          title={`Disconnect ${provider.name}?`}
          action="Disconnect"
          onConfirm={() => disconnect.mutate({ id })}
        >
          {name} cannot sign you in any more.
        </ConfirmDialog>
      )}
    </li>
  );
}
