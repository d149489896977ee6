import type { Random } from './random.ts';
import { ADJECTIVES, NOUNS, PEOPLE, REASONS, REMARKS, TIMES, TRADES, VERBS } from './words.ts';

export function writeTitle(random: Random): string {
  const [first = '', second = ''] = random.pickMany(NOUNS, 2);
  return random.pick([
    `The ${random.pick(ADJECTIVES)} ${first}`,
    `How to mend ${withArticle(random.pick(ADJECTIVES))} ${first}`,
    `${capitalised(withArticle(first))}, ${withArticle(second)} and ${random.pick(PEOPLE)}`,
    `What the ${first} taught ${random.pick(PEOPLE)}`,
    `Notes on the ${first} and the ${second}`,
  ]);
}

export function writeSentence(random: Random): string {
  const sentence =
    `${random.pick(PEOPLE)} ${random.pick(VERBS)} the ${random.pick(ADJECTIVES)} ` +
    `${random.pick(NOUNS)} ${random.pick(TIMES)} ${random.pick(REASONS)}.`;
  return capitalised(sentence);
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
  const trade = `${random.pick(ADJECTIVES)} ${random.pick(TRADES)}`;
  return `${capitalised(withArticle(trade))} who writes about each ${random.pick(NOUNS)} met on the way.`;
}

function writeParagraph(random: Random): string {
  return repeat(3 + random.below(4), () => writeSentence(random)).join(' ');
}

function withArticle(words: string): string {
  return `${/^([aeiou]|hon)/.test(words) ? 'an' : 'a'} ${words}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function repeat(count: number, write: () => string): string[] {
  return Array.from({ length: count }, write);
}
