import { PASSWORD, type WorldIds } from '../parity.cases.ts';

const PEOPLE = ['ada', 'bob', 'mod', 'eve', 'ADA', 'nobody', 'boss'];

/** Values that mean something in the worlds of the parity tests, by field. Ids, which each world makes itself, by their name. */
const KNOWN_VALUES: Readonly<Record<string, readonly unknown[]>> = {
  slug: ['public', 'private', 'to-publish', 'to-delete', 'missing'],
  id: ['<own>', '<own>', '<own>', '<own>', '<comment>', '<tokenOfAda>'],
  uid: ['<consent>'],
  provider: ['github'],
  username: PEOPLE,
  author: PEOPLE,
  favoritedBy: PEOPLE,
  tag: ['http', 'none'],
  email: ['eve@example.com', 'eve@example.com', 'EVE@example.com', 'new@example.com'],
  password: [PASSWORD, PASSWORD, PASSWORD, 'another long secret'],
  audience: ['https://reports.example.com', 'https://reports.example.com/#all', 'reports'],
  scopes: [['article:read'], ['tag:read', 'comment:write'], ['tag:write']],
  token: ['<signUp>', '<recovery>', '<emailChange>', '<emailChangeUndo>'],
  // Each change makes another version: a list of many goes on meeting one of them.
  expectedVersion: [1, 2, [1, 2], Array.from({ length: 50 }, (_, index) => index + 1)],
  body: ['Some text'],
  reason: ['Sends spam'],
  redirectUris: [['https://reader.example.com/callback']],
  homepage: ['https://reader.example.com', null],
};

/** What a procedure of a resource finds by its id. */
const OWN_IDS: Readonly<Record<string, keyof WorldIds>> = {
  account: 'accountOfZed',
  application: 'reader',
  comment: 'comment',
  file: 'image',
  grant: 'reader',
  identity: 'identityOfAda',
  image: 'image',
  session: 'sessionOfAda',
  token: 'tokenOfAda',
};

/** Returns what is worth trying in a field of this name. */
export function knownValues(field: string): readonly unknown[] {
  return Object.hasOwn(KNOWN_VALUES, field) ? (KNOWN_VALUES[field] ?? []) : [];
}

/** Puts the ids of a world where their names are, and that of the resource where it is asked for. */
export function fillIds(input: Fields, ids: WorldIds, resource: string): Fields {
  const own = OWN_IDS[resource];
  const names = own ? { ...ids, own: ids[own] } : ids;
  const byName = new Map(Object.entries(names).map(([name, id]) => [`<${name}>`, id]));
  const fill = (value: unknown) => byName.get(value as string) ?? value; // others find nothing
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, fill(value)]));
}

/** The input of a procedure, as a generator makes it. */
export type Fields = Record<string, unknown>;
