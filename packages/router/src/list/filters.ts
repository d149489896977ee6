import type { RawBuilder } from 'kysely';

/**
 * What stands for a value in a query that is compiled once. Of an object it is known which members there are; everything else is
 * known only when the query runs.
 */
export type StandIn<TValue> = [TValue] extends [readonly unknown[]]
  ? RawBuilder<TValue>
  : [TValue] extends [object]
    ? { [K in keyof TValue]: StandIn<Exclude<TValue[K], undefined>> }
    : RawBuilder<TValue>;

/** A filter that a query names. */
export interface Filter {
  readonly name: string;
  readonly value: unknown;
}

/** Returns the filters that a query names, in the order of the names. */
export function findFilters(names: readonly string[], query: object): Filter[] {
  return names.flatMap((name) => {
    const value: unknown = Reflect.get(query, name);
    return value === undefined ? [] : [{ name, value }];
  });
}

/** Returns each value in the filters under a name of its own, such as `filter.tag` and `filter.createdAt.gte`. */
export function valuesOf(filters: readonly Filter[]): Record<string, unknown> {
  return Object.fromEntries(
    filters.flatMap(({ name, value }) =>
      partsOf(value).map(([part, it]) => [nameOf(name, part), it]),
    ),
  );
}

/** Returns what stands for the value of a filter, out of what stands for each of those values. */
export function standInFor({ name, value }: Filter, standIn: (name: string) => unknown): unknown {
  if (!isDivided(value)) return standIn(nameOf(name, ''));
  return Object.fromEntries(partsOf(value).map(([part]) => [part, standIn(nameOf(name, part))]));
}

function partsOf(value: unknown): [part: string, value: unknown][] {
  if (!isDivided(value)) return [['', value]];
  return Object.entries(value).filter(([, part]) => part !== undefined);
}

function isDivided(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(filter: string, part: string): string {
  return part === '' ? `filter.${filter}` : `filter.${filter}.${part}`;
}
