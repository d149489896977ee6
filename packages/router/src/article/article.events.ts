import { EventEmitter, once } from 'node:events';
import type { ArticleEvent } from './article.schema.ts';

/** `visibleTo` is the only user who may see the event, or `null` when everybody may. */
export interface ArticleChange {
  readonly event: ArticleEvent;
  readonly visibleTo: string | null;
}

export interface ArticleEvents {
  publish(change: ArticleChange): void;
  /** Follows the changes from `lastEventId`, or from now on. Ends when `signal` aborts. */
  follow(options: {
    lastEventId?: string | undefined;
    signal?: AbortSignal | undefined;
  }): AsyncGenerator<ArticleChange & { id: string }>;
}

/**
 * Returns the article changes of one process. It remembers the last `capacity` of them; a follower
 * holds only its position, so one that is slow costs nothing and is told `reset` when it fell behind.
 */
export function createArticleEvents({ capacity = 1000 } = {}): ArticleEvents {
  const epoch = Date.now().toString(36);
  const changes: ArticleChange[] = [];
  const wake = new EventEmitter().setMaxListeners(0);
  let last = 0;

  const idOf = (sequence: number) => `${epoch}-${sequence}`;

  /** The sequence behind an id of this process, or `null` for an id that means nothing here. */
  const sequenceOf = (id: string) => {
    const [prefix, sequence] = id.split('-');
    const parsed = Number(sequence);
    return prefix === epoch && Number.isInteger(parsed) && parsed <= last ? parsed : null;
  };

  return {
    publish(change) {
      last += 1;
      changes.push(change);
      if (changes.length > capacity) changes.shift();
      wake.emit('change');
    },

    async *follow({ lastEventId, signal }) {
      let position = lastEventId === undefined ? last : sequenceOf(lastEventId);
      while (!signal?.aborted) {
        const oldest = last - changes.length;
        if (position === null || position < oldest) {
          position = last;
          yield { id: idOf(position), event: createReset(), visibleTo: null };
        }

        while (position < last) {
          const change = changes[position - (last - changes.length)];
          if (!change) break;
          position += 1;
          yield { id: idOf(position), ...change };
        }

        if (position === last) await once(wake, 'change', { signal }).catch(() => undefined);
      }
    },
  };
}

function createReset(): ArticleEvent {
  return { type: 'reset', slug: null, at: new Date().toISOString() };
}
