import type { Procedure } from '@duet/procedure';
import type { World } from '../parity-world.ts';
import { type Answer, askOverRest, askOverRpc, predict } from './answer.ts';
import type { Presented } from './people.ts';
import type { Rewind } from './rewind.ts';

/** One call to make. */
export interface Question {
  readonly procedure: Procedure;
  readonly input: unknown;
  /** Null for a stranger. */
  readonly who: Presented | null;
}

export type Interview = ReturnType<typeof createInterview>;

/** What the metadata decides alone, so that no rule may answer it for another reason. */
const DECIDED_BY_METADATA = [
  'UNAUTHORIZED',
  'INSUFFICIENT_SCOPE',
  'SESSION_REQUIRED',
  'REAUTHENTICATION_REQUIRED',
];

/** Returns what asks questions, each in the same world, and remembers where an answer is not what it should be. */
export function createInterview({ t }: World, { rewind }: Rewind) {
  const differences: string[] = [];
  const count = { calls: 0 };

  async function askOnce(ask: typeof askOverRest, { procedure, who, input }: Question) {
    // A caller keeps the cookie that an answer sets: this one is called with once.
    const caller = who ? t.callerWith({ ...who.headers }) : t.stranger;
    const answer = await ask(caller, procedure, input);
    count.calls += 1;
    if (procedure.type === 'mutation') await rewind();
    return answer;
  }

  return {
    count,
    differences,
    /** Asks over REST alone. */
    try: (question: Question) => askOnce(askOverRest, question),

    /** Asks over both faces, and compares the answers with each other and with the metadata. */
    async ask(question: Question): Promise<Answer> {
      const { procedure, who } = question;
      const overRest = await askOnce(askOverRest, question);
      const isStream = procedure.type === 'subscription'; // compared in events.test.ts
      const overRpc = isStream ? overRest : await askOnce(askOverRpc, question);
      const predicted = predict(procedure, who?.principal ?? null);
      if (overRpc.code !== overRest.code || !agrees(predicted, overRest)) {
        const answers = `REST ${overRest.code}, tRPC ${overRpc.code}, metadata ${predicted.code}`;
        differences.push(`${procedure.path} as ${describe(who)}: ${answers}`);
      }
      return overRest;
    },
  };
}

/** What the metadata admits, a rule may still refuse. */
function agrees(predicted: Answer, { code }: Answer): boolean {
  if (predicted.code !== 'ok') return code === predicted.code;
  return !DECIDED_BY_METADATA.includes(code);
}

function describe(who: Presented | null): string {
  return who ? `${who.principal.username} with ${who.principal.credential.kind}` : 'nobody';
}
