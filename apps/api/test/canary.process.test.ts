import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** Stands for a password in a connection string: what an unexpected error may hold. */
const SECRET = 'canary-of-the-server-4711';
/** Stands for what a person typed. */
const TYPED = 'canary-of-the-caller-0815';

const SCRIPT = fileURLToPath(new URL('canary-process.ts', import.meta.url));

interface Answer {
  asked: string;
  statusCode: number;
  headers: object;
  body: string;
}

/** All that a server says in one mode when everything fails. A process of its own, because libraries look at the mode as they load. */
async function runIn(mode: string): Promise<{ said: Answer[]; log: string }> {
  const env = { PATH: '/usr/bin', NODE_ENV: mode };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, SECRET, TYPED], options);
  return JSON.parse(stdout);
}

describe.each(['production', 'development', 'test'])('with NODE_ENV=%s', (mode) => {
  test('nothing that nobody expected leaves through either face', async () => {
    const { said, log } = await runIn(mode);

    const failed = said.filter(({ statusCode, body }) => statusCode >= 400 || /error/.test(body));
    expect(failed.length).toBeGreaterThan(60);
    const leaks = said.filter((answer) => JSON.stringify(answer).includes(SECRET));
    expect(leaks).toEqual([]);
    // Neither a stack nor a path of the server.
    expect(
      said.filter(({ body }) => /\bat .*\.(ts|js|mjs):\d+|node_modules|\/packages\//.test(body)),
    ).toEqual([]);
    // The cause is there for whoever runs the server, and what a person typed is not.
    expect(log).toContain(SECRET);
    const repeated = said.filter(({ body, headers }) =>
      (body + JSON.stringify(headers)).includes(TYPED),
    );
    expect(repeated).toEqual([]);
    expect(log).not.toContain(TYPED);
  });
});
