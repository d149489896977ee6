import { AUDIT_SENTENCES, type AuditEventOutput } from '@duet/router/audit.schema';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../../components/empty.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useTRPC } from '../../trpc.ts';
import { EventList } from '../activity/event-list.tsx';
import { FilterForm, FilterSelect } from './filter-form.tsx';
import { EventFilters } from './filters.ts';
import './admin.css';

/** A detail that is filled in by each event is three dots in the name of its kind. */
const KINDS = Object.entries(AUDIT_SENTENCES).map(
  ([kind, sentence]) => [kind, sentence.replaceAll(/\{\w+\}/g, '…')] as const,
);

/** The audit log of everybody. */
export function AdminActivityPage() {
  const trpc = useTRPC();
  const filters = useSearch({ from: '/members/admin/activity' });
  const events = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(filters, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );

  return (
    <div className="page page-medium">
      <PageHeading title="Activity of everybody" />
      <EventFilterForm filters={filters} />
      <EventList
        events={events}
        people={describePeople}
        empty={<Empty title="Nothing fits">Search for something else.</Empty>}
      />
    </div>
  );
}

function EventFilterForm({ filters: { kind, subject, actor } }: { filters: EventFilters }) {
  const navigate = useNavigate();
  const filter = (fields: Record<string, string>) =>
    void navigate({ to: '/admin/activity', search: EventFilters.parse(fields) });
  return (
    <FilterForm label="Activity" onFilter={filter}>
      <FilterSelect label="What" name="kind" value={kind} options={KINDS} />
      <TextField
        key={`subject ${subject}`}
        label="Account"
        id="filter-subject"
        name="subject"
        autoCapitalize="none"
        defaultValue={subject}
      />
      <TextField
        key={`actor ${actor}`}
        label="Done by"
        id="filter-actor"
        name="actor"
        autoCapitalize="none"
        defaultValue={actor}
      />
    </FilterForm>
  );
}

function describePeople({ actor, subject }: AuditEventOutput): string {
  if (actor === subject) return actor ?? 'nobody known';
  return `${subject ?? 'no account'}, by ${actor ?? 'somebody unknown'}`;
}
