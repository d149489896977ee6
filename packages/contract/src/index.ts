export type { Answer } from './answer.ts';
export { type AnswerCheck, createAnswerCheck } from './answer-check.ts';
export { checkCompatibility } from './breaks/check-compatibility.ts';
export { findExampleFlaws } from './example-flaws.ts';
export { type AnswerWatch, pretend, type WatchOptions, watchAnswers } from './watch-answers.ts';
