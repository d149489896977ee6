import { isModerator, signedInOn } from '../policy.ts';
import type { CommentOutput } from './comment.schema.ts';

/** Its author and moderators: `getOwnComment` enforces it. */
export const mayChange = signedInOn<CommentOutput>(
  'comment.change',
  (principal, { author }) => author?.username === principal.username || isModerator(principal),
);
