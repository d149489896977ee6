/** A server to compare with, in a file of its own below `peers/`. */
export interface Peer {
  /** What it leaves undone that others do, in a few words; nothing when it does it all. */
  readonly lacks?: string;
  /** Starts it on a free port of this machine, on that database where it needs one, and returns the port. */
  start(databaseUrl?: string): Promise<number>;
}
