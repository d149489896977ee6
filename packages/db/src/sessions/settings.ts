export interface SessionSettings {
  /** A session that nobody uses for so long ends. */
  idleMs: number;
  /** A session that its device remembers ends after so long, however much it is used. */
  absoluteMs: number;
  /** The same for a session that ends with its browser, in case the browser stays open. */
  unrememberedMs: number;
  /** The last use is written at most this often. */
  touchMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const SESSION_DEFAULTS: SessionSettings = {
  idleMs: 24 * HOUR_MS,
  absoluteMs: 30 * 24 * HOUR_MS,
  unrememberedMs: 12 * HOUR_MS,
  touchMs: MINUTE_MS,
};
