import { Link, type LinkProps, Outlet } from '@tanstack/react-router';
import './settings.css';

/** The pages about oneself, in the order in which they are listed. */
const PAGES: readonly { to: NonNullable<LinkProps['to']>; title: string }[] = [
  { to: '/settings', title: 'Profile' },
  { to: '/settings/security', title: 'Security' },
  { to: '/settings/sessions', title: 'Sessions' },
  { to: '/settings/tokens', title: 'Tokens' },
  { to: '/settings/activity', title: 'Activity' },
  { to: '/settings/applications', title: 'Applications' },
];

export function SettingsLayout() {
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label="Settings">
        {PAGES.map(({ to, title }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {title}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
