import type { Random } from './random.ts';
import { ADJECTIVES, NOUNS, PEOPLE, REASONS, REMARKS, TIMES, TRADES, VERBS } from './words.ts';

export function writeTitle(random: Random): string {
  const [first, second] = random.pickMany(NOUNS, 2);
  return random.pick([
    `The ${random.pick(ADJECTIVES)} ${first}`,
    `How to mend a ${random.pick(ADJECTIVES)} ${first}`,
    `A ${first}, a ${second} and ${random.pick(PEOPLE)}`,
    `What the ${first} taught ${random.pick(PEOPLE)}`,
    `Notes on the ${first} and the ${second}`,
  ]);
}

export function writeSentence(random: Random): string {
  const sentence =
    `${random.pick(PEOPLE)} ${random.pick(VERBS)} the ${random.pick(ADJECTIVES)} ` +
    `${random.pick(NOUNS)} ${random.pick(TIMES)} ${random.pick(REASONS)}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function writeBody(random: Random): string {
  return repeat(3 + random.below(4), () => writeParagraph(random)).join('\n\n');
}

export function writeComment(random: Random): string {
  return random.below(3) === 0
    ? `${random.pick(REMARKS)} ${writeSentence(random)}`
    : random.pick(REMARKS);
}

export function writeBio(random: Random): string {
  return `A ${random.pick(ADJECTIVES)} ${random.pick(TRADES)} who writes about each ${random.pick(NOUNS)} met on the way.`;
}

function writeParagraph(random: Random): string {
  return repeat(3 + random.below(4), () => writeSentence(random)).join(' ');
}

function repeat(count: number, write: () => string): string[] {
  return Array.from({ length: count }, write);
}
