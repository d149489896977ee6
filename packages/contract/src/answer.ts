/** What a server answered to one request. */
export interface Answer {
  /** In upper case. */
  readonly method: string;
  /** The path as the document writes it: `/articles/{slug}`. `null` when no route was found for the request. */
  readonly path: string | null;
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text without its content coding, `null` where there is none, or `undefined` when it is not known. */
  readonly body: string | null | undefined;
}
