import { createArticleRouter } from '../article-router.ts';
import { startDuet } from '../duet-server.ts';
import type { Peer } from '../peer.ts';

export const peer: Peer = { start: () => startDuet(createArticleRouter({ middlewares: 3 })) };
