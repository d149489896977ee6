import { Link } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';
import { useUser } from '../session/use-session.ts';

/** The front page's title; strangers are told where they are. */
export function Welcome() {
  const user = useUser();
  if (user) return <PageHeading title="Articles" />;
  return (
    <div className="welcome">
      <PageHeading title="Articles" className="welcome-title">
        One router, <em>two voices</em>
      </PageHeading>
      <p className="lead">
        What you read here is served twice from the same procedures: as tRPC to this page, as REST
        to everybody else. <Link to="/register">Create an account</Link> to write, or{' '}
        <a href="/docs">try the API</a>.
      </p>
    </div>
  );
}
