import { writeFile } from 'node:fs/promises';
import { createWorld } from '../parity-world.ts';
import { createMatrix, WORLD_OPTIONS } from './matrix.ts';
import { renderPermissions } from './table.ts';

/** Writes the page of permissions to the file named by the first argument. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write the permissions to.');

const world = await createWorld(WORLD_OPTIONS);
const { rows, differences } = await createMatrix(world);
await world.t[Symbol.asyncDispose]();
await writeFile(file, renderPermissions(rows));
for (const difference of differences) process.stderr.write(`${difference}\n`);
// The embedded database of the world stays open, for the next test there would be.
process.exit(differences.length === 0 ? 0 : 1);
