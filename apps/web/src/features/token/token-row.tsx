import type { TokenOutput } from '@duet/router/token.schema';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Moment } from '../../components/moment.tsx';
import { timeAgo } from '../../components/time-ago.ts';
import { useRevokeToken } from './use-revoke-token.ts';

interface TokenRowProps {
  token: TokenOutput;
  /** When the list was read: what "ago" counts from. */
  now: number;
}

export function TokenRow({ token, now }: TokenRowProps) {
  const revoke = useRevokeToken();
  const isExpired = Date.parse(token.expiresAt) <= now;
  return (
    <li className="row">
      <div>
        <h2 className="row-name">
          {token.name}
          {isExpired && <span className="badge">Expired</span>}
        </h2>
        <p className="row-facts">{token.scopes.join(', ')}</p>
        <p className="row-facts">
          <LastUse token={token} now={now} /> · {isExpired ? 'expired' : 'expires'}{' '}
          <Moment at={token.expiresAt} />
        </p>
      </div>
      <ConfirmDialog
        trigger={`Revoke ${token.name}`}
        title={`Revoke ${token.name}?`}
        action="Revoke it"
        onConfirm={() => revoke.mutate({ id: token.id })}
      >
        The program that uses it is refused from now on.
      </ConfirmDialog>
    </li>
  );
}

function LastUse({ token: { lastUsedAt, lastUsedAddress }, now }: TokenRowProps) {
  if (lastUsedAt === null) return 'Never used';
  return (
    <>
      Last used <time dateTime={lastUsedAt}>{timeAgo(lastUsedAt, now)}</time> from{' '}
      {lastUsedAddress || 'an unknown address'}
    </>
  );
}
