import type { RouterOutputs } from '@duet/client';
import { CopyField } from '../../components/copy-field.tsx';
import { ShownOnce } from './shown-once.tsx';

interface FirstStepsProps {
  application: RouterOutputs['application']['register'];
  onDone: () => void;
}

/** What a new application needs to begin: its secret, and where to begin. */
export function FirstSteps({ application, onDone }: FirstStepsProps) {
  const { name, id, clientSecret } = application;
  return (
    <div className="first-steps" role="status">
      <h3>{name} is registered</h3>
      <CopyField label="Client id" value={id} />
      {clientSecret !== null && <ShownOnce label="Client secret" text={clientSecret} />}
      <p>
        Any OAuth or OpenID Connect library begins with our address. By hand it looks like this:
      </p>
      <pre>
        <code>{toExample(application)}</code>
      </pre>
      <button type="button" className="button" onClick={onDone}>
        Register another one
      </button>
    </div>
  );
}

function toExample({
  id,
  redirectUris,
  scopes,
  clientSecret,
}: FirstStepsProps['application']): string {
  const { origin } = window.location;
  const [redirectUri] = redirectUris;
  if (redirectUri === undefined) {
    return `curl -u '${id}:${clientSecret}' -d grant_type=client_credentials -d scope='${scopes.join(' ')}' ${origin}/oauth/token`;
  }
  const query = new URLSearchParams({
    client_id: id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: scopes.join(' '),
  });
  return `${origin}/oauth/authorize?${query}&code_challenge_method=S256&code_challenge=…`;
}
