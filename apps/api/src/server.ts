import { enableCompileCache } from 'node:module';

// Before anything else is loaded: from the second start on, Node finds the code compiled and its types stripped.
enableCompileCache();

const { run } = await import('./run.ts');
await run();
