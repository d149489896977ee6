/** One procedure of a tRPC router, read once: what it declares, and one call that runs it. */
export interface Procedure {
  /** Its place in the router, as tRPC writes it: `article.bySlug`. */
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** What `.meta()` declared. */
  readonly meta: unknown;
  /** The parsers given to `.input()`, in order. */
  readonly inputs: readonly unknown[];
  /** The parser given to `.output()`, or `undefined`. */
  readonly output: unknown;
  /**
   * Runs middlewares, parsers and resolver as tRPC would.
   *
   * Returns the result itself when nothing on the way was asynchronous, a promise of it otherwise.
   * Throws, or rejects with, a `TRPCError` and nothing else.
   */
  call(call: ProcedureCall): unknown;
}

/** What one call of a procedure takes. */
export interface ProcedureCall {
  ctx: unknown;
  /** The input before any parser saw it. */
  rawInput?: unknown;
  /** Gives the raw input instead, for a caller who needs to know whether anything has read it. */
  readInput?: () => unknown;
  signal?: AbortSignal | undefined;
  /** The place of this call in a batch, 0 unless told. */
  batchIndex?: number;
}
