import type { FastifyReply } from 'fastify';

/** An answer that is not complete yet. */
interface OpenReply {
  readonly reply: FastifyReply;
  /** When its request came, by `performance.now()`. */
  readonly since: number;
}

/**
 * The answers that are not complete yet, in no order.
 *
 * They lie in places that are used again. V8 replaces the table inside a `Map` over and over when keys come and go, and each dead table keeps
 * its requests, and the next table, until all memory is looked through.
 */
export class OpenReplies {
  readonly #places: (OpenReply | null)[] = [];
  readonly #free: number[] = [];

  get size(): number {
    return this.#places.length - this.#free.length;
  }

  /** Returns the place to `remove` when the answer is complete. */
  add(reply: FastifyReply): number {
    const place = this.#free.pop() ?? this.#places.length;
    this.#places[place] = { reply, since: performance.now() };
    return place;
  }

  remove(place: number): void {
    this.#places[place] = null;
    this.#free.push(place);
  }

  /** Returns those whose requests came before that moment. */
  findOlderThan(moment: number): FastifyReply[] {
    const old = this.#places.filter((open) => open !== null && open.since < moment);
    return old.flatMap((open) => open?.reply ?? []);
  }
}
