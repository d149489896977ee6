import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What looks like a live token of ours, whoever made it: of a session, of a program, signed. */
const TOKENS =
  '(^|[^A-Za-z0-9_-])([A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}|duet_[a-z]+_[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.)';

/** Returns the lines of a folder's logs that have a secret which its files of secrets list, or anything that looks like a token. */
export async function findLeaks(folder: string): Promise<string[]> {
  const patterns = join(folder, 'patterns');
  const secrets = await readSecrets(folder);
  await writeFile(patterns, [...secrets].map((secret) => `${secret}\n`).join(''));
  const listed = secrets.size > 0 ? await grep(['-F', '-f', patterns], folder) : [];
  return [...listed, ...(await grep(['-E', '-e', TOKENS], folder))];
}

async function readSecrets(folder: string): Promise<Set<string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.secrets'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== ''));
}

/** Exits with 1 when there is nothing. */
async function grep(options: string[], folder: string): Promise<string[]> {
  const args = ['-rn', '--include=*.log', ...options, folder];
  const search = promisify(execFile)('grep', args, { maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await search.catch((error: { code?: unknown; stdout: string }) => {
    if (error.code === 1) return { stdout: '' };
    throw error;
  });
  return stdout.split('\n').filter((line) => line !== '');
}
