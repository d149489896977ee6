/** The figures that a run comes to, in the order of `docs/benchmarks.json`. */
export const IDS = [
  'rest-one',
  'rest-list',
  'rest-post',
  'rest-one-3mw',
  'rest-one-contract',
  'rpc-one',
  'rpc-batch10',
  'pg-one',
  'pg-list',
  'pg-post',
  'routes-500',
  'start-up',
  'memory',
  'types-300',
] as const;

export type Id = (typeof IDS)[number];

/** Returns the ids that these names are: all of them when there are no names. Throws for a name that is none. */
export function toIds(names: readonly string[]): ReadonlySet<Id> {
  const unknown = names.filter((name) => !IDS.includes(name as Id));
  if (unknown.length > 0) {
    throw new Error(`No figure is called ${unknown.join(', ')}. There are:\n  ${IDS.join('\n  ')}`);
  }
  return new Set(names.length > 0 ? (names as Id[]) : IDS);
}
