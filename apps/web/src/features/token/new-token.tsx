import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../components/failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { ShownToken } from './shown-token.tsx';
import { TokenForm } from './token-form.tsx';

/** Where a token is made, and shown once. It is nowhere but in this component: whoever leaves the page has seen it. */
export function NewToken() {
  const [token, setToken] = useState<string | null>(null);
  return (
    <section className="new-token" aria-labelledby="new-token-heading">
      <h2 id="new-token-heading">New token</h2>
      {token === null ? (
        <FormWithScopes onMade={setToken} />
      ) : (
        <ShownToken token={token} onDone={() => setToken(null)} />
      )}
    </section>
  );
}

function FormWithScopes({ onMade }: { onMade: (token: string) => void }) {
  const trpc = useTRPC();
  const scopes = useQuery(trpc.token.scopes.queryOptions());
  if (scopes.isPending) return <Skeleton label="Loading what a token can be allowed…" />;
  if (scopes.isError) return <Failure error={scopes.error} onRetry={scopes.refetch} />;
  return <TokenForm scopes={scopes.data.items} onMade={onMade} />;
}
