import { PASSWORD, type WorldIds } from '../parity.cases.ts';

const PEOPLE = ['ada', 'bob', 'mod', 'eve', 'ADA', 'nobody'];

/** Values that mean something in the worlds of the parity tests, by field. Ids, which each world makes itself, by their name. */
const KNOWN_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  slug: ['public', 'private', 'to-publish', 'to-delete', 'missing'],
  id: ['<comment>', '<image>', '<sessionOfAda>'],
  username: PEOPLE,
  author: PEOPLE,
  favoritedBy: PEOPLE,
  tag: ['http', 'none'],
  email: ['eve@example.com', 'EVE@example.com', 'new@example.com'],
  password: [PASSWORD, 'another long secret'],
  expectedVersion: [1, 2, 3, [1, 2]],
};

/** Returns what is worth trying in a field of this name. */
export function knownValues(field: string): readonly unknown[] {
  return Object.hasOwn(KNOWN_VALUES, field) ? (KNOWN_VALUES[field] ?? []) : [];
}

/** Puts the ids of a world where their names are. */
export function fillIds(input: Fields, ids: WorldIds): Fields {
  const byName = new Map(Object.entries(ids).map(([name, id]) => [`<${name}>`, id]));
  const fill = (value: unknown) => byName.get(value as string) ?? value; // others find nothing
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, fill(value)]));
}

/** The input of a procedure, as a generator makes it. */
export type Fields = Record<string, unknown>;
