import { startFastify } from '../fastify-by-hand.ts';
import type { Peer } from '../peer.ts';

/** The same with the option of Node's that `duet` has and that Fastify's documentation leaves out. */
export const peer: Peer = {
  start: () => startFastify({ http: { optimizeEmptyRequests: true } }),
};
