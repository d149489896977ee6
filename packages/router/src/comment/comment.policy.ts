import { signedInOn } from '../policy.ts';
import type { CommentOutput } from './comment.schema.ts';

/** Its author and moderators: `getOwnComment` enforces it. */
export const mayChange = signedInOn<CommentOutput>(
  'comment.change',
  ({ username, role }, { author }) => author?.username === username || role !== 'user',
);
