import type { Peer } from '../peer.ts';
import { startWideServer } from '../wide-server.ts';

export const peer: Peer = { start: () => startWideServer(500) };
