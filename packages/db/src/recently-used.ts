interface Entry<TValue> {
  readonly value: TValue;
  /** Which use of the whole map was the last one of this entry. */
  lastUse: number;
}

/**
 * A map of so many entries, of which the one that was not used for longest makes way for a new one.
 *
 * A use is counted in the entry. To put the entry at the end of the map at each use, as is common, makes V8 replace the table inside
 * the map over and over, and each dead table keeps the next one alive until all memory is looked through.
 */
export class RecentlyUsed<TKey, TValue> {
  readonly #entries = new Map<TKey, Entry<TValue>>();
  readonly #capacity: number;
  #uses = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: TKey): TValue | undefined {
    const entry = this.#entries.get(key);
    if (entry) entry.lastUse = this.#countUse();
    return entry?.value;
  }

  /** Adds what is not there yet, and returns what made way for it, if anything had to. */
  add(key: TKey, value: TValue): TValue | undefined {
    const parted = this.#entries.size < this.#capacity ? undefined : this.#removeOldest();
    this.#entries.set(key, { value, lastUse: this.#countUse() });
    return parted;
  }

  #removeOldest(): TValue | undefined {
    const entries = [...this.#entries];
    const [key, entry] = entries.reduce((oldest, each) =>
      each[1].lastUse < oldest[1].lastUse ? each : oldest,
    );
    this.#entries.delete(key);
    return entry.value;
  }

  #countUse(): number {
    this.#uses += 1;
    return this.#uses;
  }
}
