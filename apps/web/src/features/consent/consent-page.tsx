import { failureOf, type RouterOutputs } from '@duet/client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Failure } from '../../components/failure.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { useUser } from '../session/use-session.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { AskedScopes } from './asked-scopes.tsx';
import { useAnswer, useSwitchAccount } from './use-answer.ts';
import './consent.css';

type Consent = RouterOutputs['consent']['byUid'];

/** What an application asks for, and the answer to it. */
export function ConsentPage() {
  const { uid } = useParams({ from: '/members/consent/$uid' });
  const trpc = useTRPC();
  const consent = useQuery(trpc.consent.byUid.queryOptions({ uid }));
  // No request ever had such an id, so there is nothing to try again.
  if (failureOf(consent.error, 'consent.byUid')?.code === 'VALIDATION') return <NotFoundPage />;

  return (
    <div className="page page-narrow">
      {consent.isPending && <Skeleton label="Loading what the application asks…" />}
      {consent.isError && (
        <>
          <PageHeading title="There is nothing to decide" />
          <Failure error={consent.error} onRetry={consent.refetch} />
        </>
      )}
      {consent.isSuccess && <Step consent={consent.data} />}
    </div>
  );
}

function Step({ consent }: { consent: Consent }) {
  switch (consent.step) {
    case 'consent':
      return <Question consent={consent} />;
    case 'identify':
      return <GoOn consent={consent} />;
    case 'switchAccount':
      return <OtherAccount consent={consent} />;
    case 'restart':
      return <Restart at={consent.restartAt} />;
  }
}

function Question({ consent }: { consent: Consent }) {
  const { application, scopes, redirectUri, uid } = consent;
  const answer = useAnswer();
  const isBusy = answer.isPending || answer.isSuccess;
  return (
    <>
      <PageHeading title={`${application.name} asks for access to your account`} />
      <Maker application={application} />
      <SignedInAs uid={uid} />
      <h2>What it wants to do</h2>
      <AskedScopes scopes={scopes} />
      <p className="consent-return">
        Your answer takes you to <strong>{toPlace(redirectUri)}</strong>. You can end the access at
        any time in your settings, under Applications.
      </p>
      {answer.isError && (
        <Failure error={answer.error} onRetry={() => answer.mutate({ uid, answer: 'allow' })} />
      )}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isBusy}
          onClick={() => !isBusy && answer.mutate({ uid, answer: 'allow' })}
        >
          Allow
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => !isBusy && answer.mutate({ uid, answer: 'deny' })}
        >
          Do not allow
        </button>
      </div>
    </>
  );
}

function Maker({ application: { homepage, owner } }: Pick<Consent, 'application'>) {
  return (
    <p className="lead">
      {owner === null
        ? 'It registered itself: nobody here vouches for it.'
        : `Registered by ${owner}.`}
      {homepage !== null && ` Its home is ${toPlace(homepage)}.`}
    </p>
  );
}

function SignedInAs({ uid }: { uid: string }) {
  const user = useUser();
  const switchAccount = useSwitchAccount(uid);
  return (
    <p>
      You are signed in as <strong>{user?.username}</strong>.{' '}
      <button type="button" className="button" onClick={() => switchAccount.mutate()}>
        Use another account
      </button>
    </p>
  );
}

/** Whoever has just signed in has said who they are, and that is all that was asked; who has not lately is asked again. */
function GoOn({ consent: { uid, application } }: { consent: Consent }) {
  const { mutate, isError, error } = useAnswer();
  useEffect(() => mutate({ uid, answer: 'allow' }), [mutate, uid]);
  if (!isError) return <Skeleton label={`On the way back to ${application.name}…`} />;
  return (
    <>
      <PageHeading title={`${application.name} wants to know that it is you`} />
      <Failure error={error} onRetry={() => mutate({ uid, answer: 'allow' })} />
    </>
  );
}

function OtherAccount({ consent: { uid, application } }: { consent: Consent }) {
  return (
    <>
      <PageHeading title={`${application.name} expects another account`} />
      <SignedInAs uid={uid} />
    </>
  );
}

/** Somebody else began this. Who is here now begins anew. */
function Restart({ at }: { at: string }) {
  useEffect(() => window.location.replace(at), [at]);
  return <Skeleton label="Beginning again…" />;
}

/** The part of an address that tells whose it is. */
function toPlace(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  return url.host || url.protocol;
}
