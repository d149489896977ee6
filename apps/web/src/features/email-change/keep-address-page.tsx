import type { RouterOutputs } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { IncompleteLink } from '../mail/incomplete-link.tsx';
import { useLinkToken } from '../mail/use-link-token.ts';
import { LinkAction } from './link-action.tsx';

/** Where the link in the mail to an address that is about to go, or has gone, leads. */
export function KeepAddressPage() {
  const token = useLinkToken();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries(trpc.session.pathFilter());
  const undo = useMutation(trpc.emailChange.undo.mutationOptions({ onSuccess }));

  return (
    <div className="page page-narrow">
      <PageHeading title="Keep your e-mail address" />
      {token ? (
        <LinkAction
          question="Your account keeps the address that this mail came to. If it has another one already, that is taken back, and everybody is signed out."
          label="Keep this address"
          act={() => undo.mutate({ token })}
          {...undo}
          done={undo.data && <Kept {...undo.data} />}
        />
      ) : (
        <IncompleteLink>
          Or <Link to="/settings/security">look at your account</Link>.
        </IncompleteLink>
      )}
    </div>
  );
}

function Kept({ email, restored }: RouterOutputs['emailChange']['undo']) {
  return (
    <p>
      Your account has the address <strong>{email}</strong>.{' '}
      {restored
        ? 'Everybody is signed out and every token has ended. Whoever changed it may know your password: '
        : 'If you did not ask to change it, somebody may know your password: '}
      <Link to="/forgot-password">set a new one</Link>.
    </p>
  );
}
