import { errorMessage } from '@duet/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '../../trpc.ts';
import { onProof } from './proof-channel.ts';

/** Lets somebody prove who they are at a provider, in another tab: what they typed in this one stays. */
export function ProviderReauthentication({ onProven }: { onProven: () => void }) {
  const trpc = useTRPC();
  const identities = useQuery(trpc.identity.list.queryOptions());
  const providers = useQuery(trpc.identity.providers.queryOptions());
  const begin = useMutation(trpc.identity.begin.mutationOptions());
  useEffect(() => onProof(onProven), [onProven]);

  const connected = new Set(identities.data?.items.map(({ provider }) => provider.id));
  const offered = providers.data?.items.filter(({ id }) => connected.has(id)) ?? [];

  async function open(provider: string) {
    // Opened by the click itself, or a blocker would keep it shut.
    const tab = window.open('about:blank', '_blank');
    try {
      const { url } = await begin.mutateAsync({ provider, purpose: 'reauthenticate' });
      if (tab) tab.location.href = url;
    } catch {
      tab?.close(); // the mutation shows why
    }
  }

  if (offered.length === 0) return null;
  return (
    <div className="providers">
      {offered.map(({ id, name }) => (
        <button key={id} type="button" className="button" onClick={() => void open(id)}>
          Confirm with {name}
        </button>
      ))}
      {begin.isError && (
        <p className="field-error" role="alert">
          {errorMessage(begin.error)}
        </p>
      )}
    </div>
  );
}
