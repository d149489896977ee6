import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../components/empty.tsx';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { ApplicationRow } from './application-row.tsx';
import { GrantRow } from './grant-row.tsx';
import { RegisterApplication } from './register-application.tsx';
import './application.css';

export function ApplicationsPage() {
  return (
    <div className="page page-medium">
      <PageHeading title="Applications" />
      <section aria-labelledby="grants">
        <h2 id="grants">With access to your account</h2>
        <GrantList />
      </section>
      <section aria-labelledby="applications">
        <h2 id="applications">Registered by you</h2>
        <p>Your own applications can ask people to let them in, by OAuth and OpenID Connect.</p>
        <ApplicationList />
        <RegisterApplication />
      </section>
    </div>
  );
}

function GrantList() {
  const trpc = useTRPC();
  const grants = useQuery(trpc.grant.list.queryOptions({ limit: 100 }));
  if (grants.isPending) return <Skeleton label="Loading applications…" />;
  if (grants.isError) return <Failure error={grants.error} onRetry={grants.refetch} />;
  const { items } = grants.data;
  if (items.length === 0) {
    return <Empty title="No application has access">One that you let in is listed here.</Empty>;
  }
  return (
    <ul className="applications">
      {items.map((grant) => (
        <GrantRow key={grant.id} grant={grant} now={grants.dataUpdatedAt} />
      ))}
    </ul>
  );
}

function ApplicationList() {
  const trpc = useTRPC();
  const applications = useQuery(trpc.application.list.queryOptions({ limit: 100 }));
  if (applications.isPending) return <Skeleton label="Loading your applications…" />;
  if (applications.isError) {
    return <Failure error={applications.error} onRetry={applications.refetch} />;
  }
  const { items } = applications.data;
  if (items.length === 0) return <Empty title="None yet">Register the first one below.</Empty>;
  return (
    <ul className="applications">
      {items.map((application) => (
        <ApplicationRow key={application.id} application={application} />
      ))}
    </ul>
  );
}
