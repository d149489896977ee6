import { failureOf } from '@duet/client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Failure } from '../../components/failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTRPC } from '../../trpc.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { ProfileArticles } from './profile-articles.tsx';
import { ProfileHeader } from './profile-header.tsx';
import './profile.css';

export function ProfilePage() {
  const { username } = useParams({ from: '/profiles/$username' });
  const trpc = useTRPC();
  const profile = useQuery(trpc.profile.byUsername.queryOptions({ username }));
  const failure = failureOf(profile.error, 'profile.byUsername')?.code;

  if (failure === 'NOT_FOUND' || failure === 'VALIDATION') return <NotFoundPage what="author" />;
  return (
    <div className="page page-medium">
      {profile.isPending && <Skeleton label="Loading the profile…" rows={1} />}
      {profile.isError && <Failure error={profile.error} onRetry={profile.refetch} />}
      {profile.data && <ProfileHeader profile={profile.data} />}
      {profile.data && <ProfileArticles key={username} username={username} />}
    </div>
  );
}
