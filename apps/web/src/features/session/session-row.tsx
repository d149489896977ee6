import { describeDevice } from '@duet/router/device-name';
import type { SessionOutput } from '@duet/router/session.schema';
import { Moment } from '../../components/moment.tsx';
import { timeAgo } from '../../components/time-ago.ts';
import { useRevoke } from './use-revoke.ts';
import { useSignOut } from './use-sign-out.ts';

interface SessionRowProps {
  session: SessionOutput;
  /** When the list was read: what "ago" counts from. */
  now: number;
}

export function SessionRow({ session, now }: SessionRowProps) {
  const device = describeDevice(session.userAgent);
  return (
    <li className="row">
      <div>
        <h2 className="row-name" title={session.userAgent}>
          {device}
          {session.current && <span className="badge">This device</span>}
        </h2>
        <p className="row-facts">
          Last used <time dateTime={session.lastUsedAt}>{timeAgo(session.lastUsedAt, now)}</time>{' '}
          from {session.address || 'an unknown address'} · since <Moment at={session.createdAt} /> ·{' '}
          {session.remembered ? 'stays signed in' : 'until the browser is closed'}
        </p>
      </div>
      {session.current ? <SignOutButton /> : <EndButton id={session.id} device={device} />}
    </li>
  );
}

function EndButton({ id, device }: { id: string; device: string }) {
  const revoke = useRevoke();
  return (
    <button
      type="button"
      className="button button-danger"
      disabled={revoke.isPending}
      aria-label={`End the session: ${device}`}
      onClick={() => revoke.mutate({ id })}
    >
      End
    </button>
  );
}

function SignOutButton() {
  const signOut = useSignOut();
  return (
    <button
      type="button"
      className="button"
      disabled={signOut.isPending}
      onClick={() => signOut.mutate()}
    >
      Sign out
    </button>
  );
}
