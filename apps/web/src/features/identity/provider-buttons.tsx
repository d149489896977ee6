import { errorMessage } from '@duet/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';
import './identity.css';

interface ProviderButtonsProps {
  /** What each button says before the name of its provider. */
  verb: string;
  /** Where to go afterwards. */
  returnTo?: string | undefined;
  /** Asked at the click: whether the session shall outlive the browser. */
  isRemembered?: () => boolean;
}

/** A way to each provider that the settings name; nothing when there is none. */
export function ProviderButtons({ verb, returnTo = '/', isRemembered }: ProviderButtonsProps) {
  const trpc = useTRPC();
  const providers = useQuery(trpc.identity.providers.queryOptions(undefined, LASTING));
  const begin = useMutation(
    trpc.identity.begin.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  );
  if (!providers.data?.items.length) return null;

  return (
    <div className="providers">
      {providers.data.items.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-disabled={begin.isPending}
          onClick={() => {
            const remember = isRemembered?.() ?? false;
            if (!begin.isPending) begin.mutate({ provider: id, returnTo, remember });
          }}
        >
          {verb} {name}
        </button>
      ))}
      {begin.isError && (
        <p className="field-error" role="alert">
          {errorMessage(begin.error)}
        </p>
      )}
    </div>
  );
}

/** Settings do not change while a page is open. */
const LASTING = { staleTime: Number.POSITIVE_INFINITY };
