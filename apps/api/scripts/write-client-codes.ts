import { writeFile } from 'node:fs/promises';
import { createClientCodes } from '../src/client-codes.ts';

/** Writes the codes of each procedure to the file named by the first argument. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write the codes to.');
await writeFile(file, await createClientCodes());
