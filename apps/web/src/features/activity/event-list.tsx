import { type AuditEventOutput, describeEvent } from '@duet/router/audit.schema';
import { describeDevice } from '@duet/router/device-name';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../components/failure.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import './activity.css';

interface EventListProps {
  events: UseInfiniteQueryResult<InfiniteData<{ items: AuditEventOutput[] }>, unknown>;
  /** Stands in for the list when there is nothing in it. */
  empty: ReactNode;
  /** Says whom an event is about, and who did it. */
  people: (event: AuditEventOutput) => string;
}

/** Events of the audit log, the newest first, in sentences. */
export function EventList({ events, empty, people }: EventListProps) {
  if (events.isPending) return <Skeleton label="Loading the activity…" rows={5} />;
  if (!events.data) return <Failure error={events.error} onRetry={events.refetch} />;

  const items = events.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <>
      <ol className="events">
        {items.map((event) => (
          <EventRow key={event.id} event={event} people={people(event)} />
        ))}
      </ol>
      <LoadMore query={events} />
    </>
  );
}

const EXACT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

function EventRow({ event, people }: { event: AuditEventOutput; people: string }) {
  const { at, address, userAgent } = event;
  const device = userAgent ? describeDevice(userAgent) : null;
  const place = [address && `from ${address}`, device && `with ${device}`].filter(Boolean);
  return (
    <li className="event">
      <p className="event-sentence">{describeEvent(event)}</p>
      <p className="event-facts">
        <time dateTime={at}>{EXACT.format(new Date(at))}</time>
        {[people, ...place].filter(Boolean).map((fact) => ` · ${fact}`)}
      </p>
    </li>
  );
}
