import { writeFile } from 'node:fs/promises';
import { createDocument } from '../src/document.ts';

/** Writes the OpenAPI document to the file named by the first argument. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write the document to.');
await writeFile(file, `${JSON.stringify(await createDocument(), null, 2)}\n`);
