import type { TokenOutput } from '@duet/router/token.schema';
import { useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { NewToken } from './new-token.tsx';
import { TokenRow } from './token-row.tsx';
import { useRevokeAllTokens } from './use-revoke-token.ts';
import './token.css';

export function TokensPage() {
  return (
    <div className="page page-medium">
      <PageHeading title="Tokens" />
      <p className="lead">
        A token lets a program of yours in, without your password and for what you allow it.
      </p>
      <TokenList />
      <NewToken />
    </div>
  );
}

function TokenList() {
  const trpc = useTRPC();
  const tokens = useQuery(trpc.token.list.queryOptions({ limit: 100 }));

  if (tokens.isPending) return <Skeleton label="Loading tokens…" />;
  if (tokens.isError) return <Failure error={tokens.error} onRetry={tokens.refetch} />;
  const { items } = tokens.data;
  if (items.length === 0) {
    return <Empty title="No tokens yet">Make one below for each program that needs one.</Empty>;
  }
  return <Tokens items={items} now={tokens.dataUpdatedAt} />;
}

function Tokens({ items, now }: { items: TokenOutput[]; now: number }) {
  const revokeAll = useRevokeAllTokens();
  return (
    <>
      <ul className="tokens" aria-label="Your tokens">
        {items.map((token) => (
          <TokenRow key={token.id} token={token} now={now} />
        ))}
      </ul>
      {items.length > 1 && (
        <ConfirmDialog
          trigger="Revoke all tokens"
          title="Revoke all tokens?"
          action="Revoke them"
          onConfirm={() => revokeAll.mutate()}
        >
          Every program that uses one of them is refused from now on.
        </ConfirmDialog>
      )}
    </>
  );
}
