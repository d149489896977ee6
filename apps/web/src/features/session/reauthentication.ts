import type { Reauthenticate } from '@duet/client';

/** Where refused mutations wait until their author has proved who they are, or has turned away. */
export interface Reauthentication {
  /** Asks the person. Those who ask while the question is open share its answer. */
  readonly ask: Reauthenticate;
  readonly isOpen: () => boolean;
  /** Closes the question, if it is open. */
  readonly answer: (isProved: boolean) => void;
  /** Calls back whenever the question opens or closes, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createReauthentication(): Reauthentication {
  const listeners = new Set<() => void>();
  let question: PromiseWithResolvers<boolean> | null = null;

  function put(next: typeof question): void {
    question = next;
    for (const listener of listeners) listener();
  }

  return {
    ask: () => {
      if (!question) put(Promise.withResolvers<boolean>());
      return question?.promise ?? Promise.resolve(false);
    },
    isOpen: () => question !== null,
    answer: (isProved) => {
      question?.resolve(isProved);
      if (question) put(null);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
