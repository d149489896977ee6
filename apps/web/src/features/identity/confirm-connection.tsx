import { errorMessage } from '@duet/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.tsx';
import { useToast } from '../../components/toast.tsx';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';
import type { Proof } from './connect-page.tsx';

/** Connects nothing before its owner says so: the page may be somebody else's at the provider. */
export function ConfirmConnection({ proof: { provider, name } }: { proof: Proof }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const user = useUser();
  const connect = useMutation(
    trpc.identity.connect.mutationOptions({
      onSuccess: async () => {
        toast(`${provider.name} can sign you in now`);
        await navigate({ to: '/settings/security' });
        await queryClient.invalidateQueries(trpc.identity.pathFilter());
      },
    }),
  );

  return (
    <>
      <PageHeading title={`Connect ${provider.name}?`} />
      <p>
        Whoever signs in as {name} at {provider.name} gets into your account {user?.username} from
        then on.
      </p>
      {connect.isError && (
        <p className="field-error" role="alert">
          {errorMessage(connect.error)}
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={connect.isPending}
          onClick={() => !connect.isPending && connect.mutate()}
        >
          Connect {name}
        </button>
        <Link to="/settings/security" className="button">
          Not now
        </Link>
      </div>
    </>
  );
}
