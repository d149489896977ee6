const MAX_LENGTH = 200;

/** What no file system and no header takes: controls, separators of paths, marks that turn the direction of reading. */
const UNSAFE = /[\p{Cc}\p{Cs}/\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Returns the name that a sender gave a file, as far as it is safe to show and to send back. */
export function toFileName(given: string | undefined): string {
  // Browsers write a quotation mark in a name like this (WHATWG HTML, multipart/form-data encoding).
  const safe = (given ?? '').replaceAll('%22', '"').replace(UNSAFE, '').trim();
  return safe.slice(-MAX_LENGTH).toWellFormed() || 'file';
}
