import { startFastify } from '../fastify-by-hand.ts';
import type { Peer } from '../peer.ts';

/** What everything is compared with. */
export const peer: Peer = { start: () => startFastify() };
