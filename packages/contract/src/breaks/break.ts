/** One change that breaks clients: where it is, what it is, and the two sides of it. */
export interface Break {
  /** `GET /articles`, or what else of the document it is about. */
  readonly operation: string;
  /** `query limit`, or `200 application/json` and the way to a member. */
  readonly place: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The same part of both documents. */
export interface Pair<TPart> {
  readonly before: TPart;
  readonly after: TPart;
}

/** Returns the sentence that names operation, place, before and after. */
export function describeBreak({ operation, place, what, before, after }: Break): string {
  return `${operation}, ${place}: ${what} (before: ${before}; after: ${after})`;
}

/** Any part of a document, as a reader finds it there. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(' | ');
  if (value === undefined) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
