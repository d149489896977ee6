import type { Peer } from './peer.ts';

/** The process of one peer: `node serve.ts NAME`. Says on its channel which port it listens on. */
const [name = ''] = process.argv.slice(2);
const { peer }: { peer: Peer } = await import(`./peers/${name}.ts`);
const port = await peer.start();
process.send?.({ port, readyAfterMs: process.uptime() * 1_000, lacks: peer.lacks });
process.on('disconnect', () => process.exit());
