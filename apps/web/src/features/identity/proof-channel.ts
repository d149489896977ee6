const NAME = 'duet-proof';

/** Tells the other tabs of this site that their reader has proved who they are. */
export function announceProof(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('proven');
  channel.close();
}

/** Calls back when another tab says so, until the returned function is called. */
export function onProof(listener: () => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
