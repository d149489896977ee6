import { TRPCError } from '@trpc/server';

/** What a URL consists of (RFC 3986 section 2): Node hands on the other bytes one by one, as if they were characters. */
const URL_CHARACTERS = /^[\x21-\x7e]*$/;

/** Throws `PARSE_ERROR` for a URL that a client did not write in ASCII, or percent-encoded in anything but UTF-8. */
export function assertSafeUrl(url: string): void {
  if (!URL_CHARACTERS.test(url)) throw unreadable('The URL must be percent-encoded UTF-8');
  if (url.includes('%')) assertSafeEncoding(url);
}

/**
 * Throws `PARSE_ERROR` where percent-encoding stands for no UTF-8, such as overlong forms and halves of surrogate pairs, which
 * would otherwise become replacement characters, and for NUL, which no database takes in a text.
 */
export function assertSafeEncoding(text: string): void {
  if (text.includes('%00')) throw unreadable('The URL must not contain the character NUL');
  try {
    decodeURIComponent(text);
  } catch {
    throw createEncodingFailure();
  }
}

/** Returns what a URL is refused with whose percent-encoding stands for no text. */
export function createEncodingFailure(): TRPCError {
  return unreadable('Percent-encoding must stand for valid UTF-8');
}

function unreadable(message: string): TRPCError {
  return new TRPCError({ code: 'PARSE_ERROR', message });
}
