import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';

/** What stands in for a page that could not be opened at all. */
export function RouteFailure({ error }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <div className="page page-narrow">
      <PageHeading title="This page cannot be shown" />
      <Failure error={error} onRetry={() => router.invalidate()} />
    </div>
  );
}
