import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../../components/empty.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';
import { EventList } from './event-list.tsx';

/** What the audit log says of one's own account. */
export function ActivityPage() {
  const trpc = useTRPC();
  const user = useUser();
  const events = useInfiniteQuery(
    trpc.audit.mine.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );

  return (
    <div className="page page-medium">
      <PageHeading title="Activity" />
      <p className="lead">
        What was done to your account. If something here was not you, end your sessions and change
        your password.
      </p>
      <EventList
        events={events}
        people={({ actor }) => (actor && actor !== user?.username ? `by ${actor}` : '')}
        empty={<Empty title="Nothing yet">Sign-ins and changes of your account appear here.</Empty>}
      />
    </div>
  );
}
