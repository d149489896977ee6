import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLogFolder } from './folder.ts';

/** Environment variables that hold a secret. */
const SECRET_VARIABLES = /SECRET|PASSWORD|ACCESS_KEY$/;

/** A server in a process of its own that has ended. */
export interface EndedProcess {
  readonly pid: number | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly output: string;
}

/** Keeps what a process said among the logs of the run, and the secrets that it was given. */
export function keepProcess({ pid, variables, output }: EndedProcess): void {
  const folder = findLogFolder();
  if (folder === undefined) return;
  const given = Object.entries(variables).filter(([name]) => SECRET_VARIABLES.test(name));
  const secrets = given.map(([, value]) => value).filter((value) => value !== '');
  appendFileSync(join(folder, `${pid}.log`), `${output}\n`);
  appendFileSync(join(folder, `${pid}.secrets`), secrets.map((secret) => `${secret}\n`).join(''));
}
