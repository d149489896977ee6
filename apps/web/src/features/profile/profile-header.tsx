import type { RouterOutputs } from '@duet/client';
import { Link } from '@tanstack/react-router';
import { Avatar } from '../../components/avatar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useUser } from '../session/use-session.ts';
import { FollowButton } from './follow-button.tsx';

interface ProfileHeaderProps {
  profile: RouterOutputs['profile']['byUsername'];
}

export function ProfileHeader({ profile }: ProfileHeaderProps) {
  const { username, bio, image } = profile;
  const isOwn = useUser()?.username === username;
  return (
    <header className="profile-header">
      <Avatar username={username} image={image} size="large" />
      <div>
        <PageHeading title={username} />
        {bio && <p className="profile-bio">{bio}</p>}
      </div>
      {isOwn ? (
        <Link to="/settings" className="button">
          Edit profile
        </Link>
      ) : (
        <FollowButton profile={profile} />
      )}
    </header>
  );
}
