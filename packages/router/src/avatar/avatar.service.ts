import { User } from '@duet/db';
import { LockMode } from '@mikro-orm/core';
import type { Principal } from '../context.ts';
import { invalidField } from '../errors.ts';
import { removeFiles } from '../file/file.service.ts';
import type { ProcedureContext } from '../trpc.ts';

/** Returns the caller's own row, locked: two uploads at once take turns. */
export function lockOwner({
  em,
  principal,
}: ProcedureContext & { principal: Principal }): Promise<User> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return em.findOneOrFail(User, principal.userId, { lockMode });
}

/** Takes an uploaded avatar away; a picture that lies elsewhere stays. */
export async function removeAvatar(ctx: ProcedureContext, user: User): Promise<void> {
  const removed = await removeFiles(ctx, { owner: user.id, article: null });
  if (removed > 0) ctx.em.assign(user, { image: null });
}

/** Makes the picture of a user one that lies elsewhere, or none. What `GET /me` shows may come back as it is. */
export async function changePicture(
  ctx: ProcedureContext,
  user: User,
  image: string | null,
): Promise<void> {
  if (image === (user.image ?? null)) return;
  if (image?.startsWith('/')) {
    throw invalidField('image', 'Upload a picture, or give the address of one');
  }
  await removeAvatar(ctx, user);
  ctx.em.assign(user, { image });
}
