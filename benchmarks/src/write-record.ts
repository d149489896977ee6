import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toChart } from './chart.ts';
import { toRows } from './figures.ts';
import { type Run, toMarkdown } from './report.ts';

/** Writes what a run measured into that folder, for people and for programs, and returns what it wrote. */
export async function writeRecord(folder: URL, run: Run): Promise<string> {
  const rows = toRows(run.figures);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('benchmarks.md', folder), toMarkdown(run));
  await writeFile(new URL('benchmarks.json', folder), `${JSON.stringify(rows, null, 2)}\n`);
  await writeFile(new URL('benchmarks.svg', folder), toChart(rows));
  return `Written to benchmarks.md, benchmarks.json and benchmarks.svg in ${fileURLToPath(folder)}`;
}
