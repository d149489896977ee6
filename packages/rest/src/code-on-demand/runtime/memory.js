const MOST_ANSWERS = 100;

/** The entity tags of everything that a client has returned. */
const TAGS = new WeakMap();

/** The last answers of a client, by URL: what has not changed since is not sent again. */
export class Memory {
  #answers = new Map();

  find(url) {
    return this.#answers.get(url);
  }

  keep(url, answer) {
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    if (this.#answers.size > MOST_ANSWERS) this.#answers.delete(this.#answers.keys().next().value);
  }
}

/** Turns an answer into a value of the caller's own, which remembers its tag. */
export function toValue({ text, etag }) {
  return remember(JSON.parse(text), etag);
}

/** Returns the value, whose tag is known from now on if it can have one. */
export function remember(value, etag) {
  if (etag && typeof value === 'object' && value !== null) TAGS.set(value, etag);
  return value;
}

/** Returns the entity tag (RFC 9110 section 8.8.3) that something came with, or `undefined`. */
export function etagOf(value) {
  return TAGS.get(value);
}

/** Returns the `If-Match` of a tag, or of something that a client returned. */
export function toIfMatch(expected) {
  const etag = typeof expected === 'string' ? expected : etagOf(expected);
  if (etag) return etag;
  throw new TypeError(
    'ifMatch takes an entity tag, or an object that this client returned with one',
  );
}
