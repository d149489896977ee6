import type { Peer } from './peer.ts';
import type { Command } from './server-process.ts';

/** The process of one peer: `node serve.ts NAME [DATABASE_URL]`. Says on its channel which port it listens on, and takes commands there. */
const [name = '', databaseUrl] = process.argv.slice(2);
const { peer }: { peer: Peer } = await import(`./peers/${name}.ts`);
const port = await peer.start(databaseUrl);

process.on('message', async (command: Command) => {
  const { startProfile, writeProfile } = await import('./profiler.ts');
  if (command.profile === 'start') await startProfile();
  else await writeProfile(command.file);
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
process.send?.({ port, lacks: peer.lacks });
