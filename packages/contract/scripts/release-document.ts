import { readFile, writeFile } from 'node:fs/promises';
import { checkCompatibility } from '../src/breaks/check-compatibility.ts';

/**
 * Makes the document named by the first argument the released one, at the second: from here on clients rely on it. Fails and writes
 * nothing when clients of the one before would break and the version does not say so.
 */
const [file, releasedFile] = process.argv.slice(2);
if (!file || !releasedFile) throw new Error('Name the document, and the file of the released one.');

const text = await readFile(file, 'utf8');
const released = await readFile(releasedFile, 'utf8').catch(() => text);
const complaints = checkCompatibility(JSON.parse(released), JSON.parse(text));
if (complaints.length > 0) {
  process.stderr.write(`${complaints.join('\n')}\n`);
  process.exitCode = 1;
} else {
  await writeFile(releasedFile, text);
}
