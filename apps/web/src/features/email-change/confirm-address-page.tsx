import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';
import { useTRPC } from '../../trpc.ts';
import { IncompleteLink } from '../mail/incomplete-link.tsx';
import { useLinkToken } from '../mail/use-link-token.ts';
import { LinkAction } from './link-action.tsx';

/** Where the link in the mail to a new address leads. */
export function ConfirmAddressPage() {
  const token = useLinkToken();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries(trpc.session.pathFilter());
  const confirm = useMutation(trpc.emailChange.confirm.mutationOptions({ onSuccess }));

  return (
    <div className="page page-narrow">
      <PageHeading title="Confirm your new e-mail address" />
      {token ? (
        <LinkAction
          question="Your account is to have the address that this mail came to."
          label="Confirm the address"
          act={() => confirm.mutate({ token })}
          {...confirm}
          done={
            confirm.data && (
              <p>
                Your account has the address <strong>{confirm.data.email}</strong> now. Sign in with
                it from now on.
              </p>
            )
          }
        />
      ) : (
        <IncompleteLink>
          Or <Link to="/settings/security">ask for another mail</Link>.
        </IncompleteLink>
      )}
    </div>
  );
}
