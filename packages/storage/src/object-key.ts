/** Letters and digits, joined by hyphens: the form of a UUID, and nothing that a path could climb out with. */
const KEY = /^[0-9a-z]+(?:-[0-9a-z]+)*$/;

/** Throws for a key that is no identifier. Keys are made by the server; this is the second lock. */
export function assertKey(key: string): void {
  if (key.length <= 100 && KEY.test(key)) return;
  throw new TypeError('A storage key is lower-case letters and digits, joined by hyphens');
}
