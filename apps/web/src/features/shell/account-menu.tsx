import type { UserOutput } from '@duet/router/user.schema';
import { Link } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { Avatar } from '../../components/avatar.tsx';
import { useSignOut } from '../session/use-sign-out.ts';

interface AccountMenuProps {
  user: Pick<UserOutput, 'image' | 'role' | 'username'>;
}

/** A disclosure, not an ARIA menu: plain links that Tab reaches, closed by Escape or by leaving. */
export function AccountMenu({ user: { username, image, role } }: AccountMenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const signOut = useSignOut();

  const close = () => {
    if (details.current) details.current.open = false;
  };
  const closeOnLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
  };
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !details.current?.open) return;
    close();
    details.current.querySelector('summary')?.focus();
  };

  return (
    <details ref={details} className="menu" onBlur={closeOnLeave} onKeyDown={closeOnEscape}>
      <summary aria-label={`Account of ${username}`}>
        <Avatar username={username} image={image} />
      </summary>
      <div className="menu-panel">
        <Link to="/profiles/$username" params={{ username }} onClick={close}>
          Your profile
        </Link>
        <Link to="/settings" onClick={close}>
          Settings
        </Link>
        {role === 'admin' && (
          <Link to="/admin/users" onClick={close}>
            Administration
          </Link>
        )}
        <button type="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </button>
      </div>
    </details>
  );
}
