import type { User } from '@duet/db';
import type { UserOutput } from './user.schema.ts';

export function toUserOutput(user: User): UserOutput {
  return {
    id: user.id,
    version: user.version,
    username: user.username,
    email: user.email,
    bio: user.bio,
    image: user.image ?? null,
    role: user.role,
    createdAt: user.createdAt.toISOString(),
    updatedAt: user.updatedAt.toISOString(),
  };
}
