import { Link, Outlet } from '@tanstack/react-router';
import '../settings/settings.css';

/** The pages for admins, laid out as the settings are. */
export function AdminLayout() {
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label="Administration">
        <Link to="/admin/users" activeOptions={{ includeSearch: false }}>
          Users
        </Link>
        <Link to="/admin/activity" activeOptions={{ includeSearch: false }}>
          Activity
        </Link>
      </nav>
      <Outlet />
    </div>
  );
}
