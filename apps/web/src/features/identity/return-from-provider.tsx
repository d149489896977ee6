import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { useEnter } from '../session/use-enter.ts';
import type { Proof } from './connect-page.tsx';
import { announceProof } from './proof-channel.ts';

/** Does at once what somebody went to the provider for: there is nothing left to ask. */
export function ReturnFromProvider({ proof }: { proof: Proof }) {
  const trpc = useTRPC();
  const enter = useEnter();
  const { remember } = useSearch({ from: '/connect' });
  const signIn = useMutation(trpc.identity.signIn.mutationOptions({ onSuccess: enter }));
  const reauthenticate = useMutation(
    trpc.identity.reauthenticate.mutationOptions({ onSuccess: announceProof }),
  );
  const isSignIn = proof.next === 'signIn';
  const step = isSignIn ? signIn : reauthenticate;
  const go = () => (isSignIn ? signIn.mutate({ remember }) : reauthenticate.mutate());

  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    go();
  });

  if (step.isError) return <Failure error={step.error} onRetry={go} />;
  if (reauthenticate.isSuccess) {
    return (
      <>
        <PageHeading title="It is you" />
        <p>Close this tab, and go on where you were.</p>
      </>
    );
  }
  return <Skeleton label={`Signing in with ${proof.provider.name}…`} />;
}
