import { Link } from '@tanstack/react-router';
import { ThemeToggle } from '../../components/theme-toggle.tsx';
import { useUser } from '../session/use-session.ts';
import { AccountMenu } from './account-menu.tsx';

export function Header() {
  const user = useUser();
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" className="brand" aria-label="Duet, to the articles">
          <span className="brand-mark" aria-hidden="true" />
          Duet
        </Link>
        <nav className="nav" aria-label="Main">
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            Articles
          </Link>
          {user && <Link to="/feed">Feed</Link>}
          {user && <Link to="/drafts">Drafts</Link>}
          {user && <Link to="/write">Write</Link>}
        </nav>
        <div className="header-account">
          <ThemeToggle />
          {user ? <AccountMenu user={user} /> : <Doors />}
        </div>
      </div>
    </header>
  );
}

function Doors() {
  return (
    <>
      <Link to="/sign-in" className="header-link">
        Sign in
      </Link>
      <Link to="/register" className="button button-primary">
        Register
      </Link>
    </>
  );
}
