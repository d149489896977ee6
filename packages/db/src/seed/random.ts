import { v7 } from 'uuid';

/** The same choices at every run, whatever the machine. */
export interface Random {
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  pick<TItem>(items: readonly TItem[]): TItem;
  /** So many different items, or all if there are fewer. */
  pickMany<TItem>(items: readonly TItem[], count: number): TItem[];
  /** An identifier that belongs to `time`. */
  id(time: Date): string;
}

const SEED = 0x2f6e2b1;

/** Makes a small generator (mulberry32): good enough for demo content, and never for anything secret. */
export function createRandom(seed = SEED): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <TItem>(items: readonly TItem[]): TItem => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };

  return {
    below,
    pick,
    pickMany: (items, count) => {
      const chosen = new Set<(typeof items)[number]>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(pick(items));
      return [...chosen];
    },
    id: (time) =>
      v7({ msecs: time.getTime(), random: Uint8Array.from({ length: 16 }, () => below(256)) }),
  };
}
