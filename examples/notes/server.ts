import { app } from './app.ts';

const address = await app.listen({ port: 3000 });
process.stdout.write(`Notes are served at ${address}/api\n`);
