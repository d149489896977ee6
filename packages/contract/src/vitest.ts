import { afterEach } from 'vitest';
import { type AnswerWatch, type WatchOptions, watchAnswers } from './watch-answers.ts';

interface Watch extends AnswerWatch {
  readonly mismatches: string[];
}

/** Test files that share a process evaluate this module once each, and must not watch twice. */
const shared = globalThis as { duetAnswerWatch?: Watch };

/**
 * Makes a test fail when a REST face answered anything during it that its document does not have. For a setup file of vitest.
 *
 * `documentOf` creates the document of a router whose server does not serve one.
 */
export function failOnMismatch(documentOf: WatchOptions['documentOf']): void {
  shared.duetAnswerWatch ??= startWatch(documentOf);
  afterEach(assertAnswers);
}

/** Throws for the answers since the last time, for tests that send many requests and want to know which it was. */
export async function assertAnswers(): Promise<void> {
  if (!shared.duetAnswerWatch)
    throw new Error('Nobody watches: call failOnMismatch in a setup file');
  const { settled, mismatches } = shared.duetAnswerWatch;
  await settled();
  if (mismatches.length === 0) return;
  const found = mismatches.splice(0).join('\n');
  throw new Error(
    `Not as the OpenAPI document has it. Mend the answer, or the document:\n${found}`,
  );
}

function startWatch(documentOf: WatchOptions['documentOf']): Watch {
  const mismatches: string[] = [];
  const onMismatch = (sentence: string) => void mismatches.push(sentence);
  return { ...watchAnswers({ documentOf, onMismatch }), mismatches };
}
