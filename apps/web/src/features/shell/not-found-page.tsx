import { Link } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';

interface NotFoundPageProps {
  /** What was looked for. */
  what?: string;
}

export function NotFoundPage({ what = 'page' }: NotFoundPageProps) {
  return (
    <div className="page page-narrow state">
      <PageHeading title={`No such ${what}`} />
      <p>It may have been moved or deleted, or the address has a slip in it.</p>
      <Link to="/" className="button">
        To the articles
      </Link>
    </div>
  );
}
