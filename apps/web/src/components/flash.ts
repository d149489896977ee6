const STORAGE_KEY = 'duet-flash';

/** What can be told on the page after this one, by its code. */
const FLASHES = {
  signedOut: 'You are signed out',
  signedOutEverywhere: 'You are signed out everywhere',
} as const;

export type FlashCode = keyof typeof FLASHES;

/**
 * Leaves a message for the page that this tab loads next, on whatever way. Only pages of this origin in this tab can leave one, and
 * only by its code: no link, form or neighbouring site can make us say anything.
 */
export function leaveFlash(code: FlashCode): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, code);
  } catch {
    // A browser that blocks storage goes on without the message.
  }
}

/** Returns the message that was left for this page, once; `null` when there is none. */
export function takeFlash(): string | null {
  try {
    const code = sessionStorage.getItem(STORAGE_KEY) ?? '';
    sessionStorage.removeItem(STORAGE_KEY);
    return Object.hasOwn(FLASHES, code) ? FLASHES[code as FlashCode] : null;
  } catch {
    return null;
  }
}
