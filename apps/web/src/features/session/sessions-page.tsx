import { useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { SessionRow } from './session-row.tsx';
import { useRevokeOthers } from './use-revoke.ts';
import { useRevokeAll } from './use-sign-out.ts';
import './session.css';

export function SessionsPage() {
  return (
    <div className="page page-medium">
      <PageHeading title="Sessions" />
      <p className="lead">Every place where you are signed in. End one and it is out at once.</p>
      <SessionList />
    </div>
  );
}

function SessionList() {
  const trpc = useTRPC();
  const sessions = useQuery(trpc.session.list.queryOptions({ limit: 100 }));
  const revokeOthers = useRevokeOthers();
  const revokeAll = useRevokeAll();

  if (sessions.isPending) return <Skeleton label="Loading sessions…" />;
  if (sessions.isError) return <Failure error={sessions.error} onRetry={sessions.refetch} />;
  const { items } = sessions.data;
  if (items.length === 0) return <Empty title="No sessions">Sign in again to begin one.</Empty>;

  return (
    <>
      <ul className="sessions">
        {items.map((session) => (
          <SessionRow key={session.id} session={session} now={sessions.dataUpdatedAt} />
        ))}
      </ul>
      {items.length > 1 && (
        <ConfirmDialog
          trigger="End all other sessions"
          title="End all other sessions?"
          action="End them"
          onConfirm={() => revokeOthers.mutate()}
        >
          Every browser but this one has to sign in again. API tokens and applications go on
          working.
        </ConfirmDialog>
      )}
      <ConfirmDialog
        trigger="End all sessions"
        title="End all sessions?"
        action="End all"
        onConfirm={() => revokeAll.mutate()}
      >
        Every browser has to sign in again, this one as well.
      </ConfirmDialog>
    </>
  );
}
