import type { RouterOutputs } from '@duet/client';
import { Link, useLoaderData, useSearch } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { PageHeading } from '../../components/page-heading.tsx';
import { ConfirmConnection } from './confirm-connection.tsx';
import { NewAccount } from './new-account.tsx';
import { ProviderFailure } from './provider-failure.tsx';
import { ReturnFromProvider } from './return-from-provider.tsx';

export type Proof = NonNullable<RouterOutputs['identity']['proof']['proof']>;

/** Where a browser comes back to from a provider: what follows depends on what was proven. */
export function ConnectPage() {
  const { failure } = useSearch({ from: '/connect' });
  return (
    <div className="page page-narrow">{failure ? <Trouble failure={failure} /> : <NextStep />}</div>
  );
}

function Trouble({ failure }: ComponentProps<typeof ProviderFailure>) {
  return (
    <>
      <PageHeading title="That did not work" />
      <ProviderFailure failure={failure} />
      <p>
        <Link to="/settings/security">Back to your settings</Link>
      </p>
    </>
  );
}

function NextStep() {
  // Read once, when the page is opened: the next step uses it up.
  const { proof } = useLoaderData({ from: '/connect' });
  if (!proof) return <Nothing />;
  switch (proof.next) {
    case 'signIn':
    case 'reauthenticate':
      return <ReturnFromProvider proof={proof} />;
    case 'register':
      return <NewAccount proof={proof} />;
    case 'connect':
      return <ConfirmConnection proof={proof} />;
    default:
      return <Explanation proof={proof} />;
  }
}

function Nothing() {
  return (
    <>
      <PageHeading title="Start again" />
      <p>
        There is nothing to go on with: ten minutes have passed, or it is done.{' '}
        <Link to="/sign-in">Sign in</Link>
      </p>
    </>
  );
}

/** What is not done by a button on this page. */
function Explanation({ proof: { next, provider, name, email } }: { proof: Proof }) {
  switch (next) {
    case 'signInToConnect':
      return (
        <>
          <PageHeading title="Is this you?" />
          <p>
            There is an account with the address {email}. Sign in to it once, the way you always do,
            and {provider.name} can sign you in from then on.
          </p>
          <Link to="/sign-in" search={BACK} className="button button-primary">
            Sign in and connect {provider.name}
          </Link>
        </>
      );
    case 'registerByMail':
      return (
        <>
          <PageHeading title="One more step" />
          <p>
            {provider.name} signs you in as {name}, and does not vouch for an e-mail address. Create
            an account with yours, or sign in to the one you have; then connect {provider.name} in
            your settings, under Security.
          </p>
          <div className="actions">
            <Link to="/register" search={BACK} className="button button-primary">
              Create an account
            </Link>
            <Link to="/sign-in" search={BACK} className="button">
              Sign in
            </Link>
          </div>
        </>
      );
    case 'connected':
      return (
        <>
          <PageHeading title="Connected already" />
          <p>
            {name} at {provider.name} signs you in already.{' '}
            <Link to="/settings/security">Back to your settings</Link>
          </p>
        </>
      );
    default:
      return (
        <>
          <PageHeading title="Not this account" />
          <p>
            {name} at {provider.name} does not sign in to the account that you use now. Choose
            another one there, or sign out here first.{' '}
            <Link to="/settings/security">Back to your settings</Link>
          </p>
        </>
      );
  }
}

/** Back to this page, once somebody is signed in. */
const BACK = { returnTo: '/connect' };
