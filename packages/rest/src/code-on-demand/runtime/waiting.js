/** Waits, and rejects with the reason of the signal as soon as it is aborted. */
export function sleep(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Returns a signal that is aborted by the given one, or when `reset` has not been called for so long. `stop` ends the watch.
 * (`AbortSignal.any` is younger than the browsers that this is for.)
 */
export function startWatch(milliseconds, given) {
  const controller = new AbortController();
  const onAbort = () => controller.abort(given.reason);
  const onTimeout = () =>
    controller.abort(new DOMException('The server took too long', 'TimeoutError'));
  let timer;
  const reset = () => {
    clearTimeout(timer);
    timer = setTimeout(onTimeout, milliseconds);
  };

  if (given?.aborted) onAbort();
  else given?.addEventListener('abort', onAbort, { once: true });
  reset();
  return {
    signal: controller.signal,
    reset,
    abort: () => controller.abort(),
    stop() {
      clearTimeout(timer);
      given?.removeEventListener('abort', onAbort);
    },
  };
}
