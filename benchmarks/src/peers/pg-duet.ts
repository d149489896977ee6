import { createApp } from '@duet/api';
import { createDatabase } from '@duet/db';
import { portOf } from '../listen.ts';
import type { Peer } from '../peer.ts';

/** The whole API on PostgreSQL, as it is served. */
export const peer: Peer = {
  async start(databaseUrl) {
    if (!databaseUrl) throw new Error('pg-duet needs a database.');
    const database = await createDatabase({ url: databaseUrl });
    // Counted as ever, and never used up.
    const settings = { rateLimitQuotas: { reads: 1e9, writes: 1e9 } };
    const app = await createApp({ database, settings });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return portOf(app.server);
  },
};
