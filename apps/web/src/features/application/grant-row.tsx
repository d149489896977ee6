import { errorMessage } from '@duet/client';
import type { GrantOutput } from '@duet/router/grant.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Moment } from '../../components/moment.tsx';
import { timeAgo } from '../../components/time-ago.ts';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import { useScopeTitle } from './use-scopes.ts';

interface GrantRowProps {
  grant: GrantOutput;
  /** When the list was read: what "ago" counts from. */
  now: number;
}

export function GrantRow({ grant, now }: GrantRowProps) {
  const { id, name, owner, scopes, since, lastUsedAt } = grant;
  const revoke = useRevokeGrant(name);
  const titleOf = useScopeTitle();
  return (
    <li className="application">
      <div>
        <h3>{name}</h3>
        <p>{scopes.map(titleOf).join(' · ')}</p>
        <p className="application-facts">
          {owner === null ? 'Registered itself' : `By ${owner}`} · let in <Moment at={since} /> ·{' '}
          {lastUsedAt === null ? 'not used yet' : `last used ${timeAgo(lastUsedAt, now)}`}
        </p>
      </div>
      <ConfirmDialog
        trigger={`End the access of ${name}`}
        title={`End the access of ${name}?`}
        action="End it"
        onConfirm={() => revoke.mutate({ id })}
      >
        All its tokens end at once. To come back it has to ask you again.
      </ConfirmDialog>
    </li>
  );
}

function useRevokeGrant(name: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation(
    trpc.grant.revoke.mutationOptions({
      onSuccess: () => toast(`${name} has no access any more`),
      onError: (error) => toast(errorMessage(error)),
      onSettled: () => queryClient.invalidateQueries(trpc.grant.list.pathFilter()),
    }),
  );
}
