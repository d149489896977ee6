/** The requests of failures that happened before there was a context to name them. */
const requestIds = new WeakMap<Error, string>();

/** Notes which request an error belongs to, for its caller to be told. A face knows it even where there is no context. */
export function nameRequest(error: Error, requestId: string): void {
  requestIds.set(error, requestId);
}

/** Returns the id of the request that an error belongs to, or `null` when nobody has noted it. */
export function findRequestId(error: Error): string | null {
  return requestIds.get(error) ?? null;
}
