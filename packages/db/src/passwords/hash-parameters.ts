/**
 * OWASP's least for argon2id, written out so that an update of the library cannot lower it. 2 is the library's number for
 * argon2id: its const enum has no value at run time.
 */
export const PARAMETERS = {
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;
