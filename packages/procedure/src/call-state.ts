/** A call on its way through the steps. Steps never change it: `next()` may be called twice. */
export interface CallState {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly meta: unknown;
  readonly ctx: unknown;
  readonly input: unknown;
  /** Gives parsers the raw input, without the promise that middlewares get. */
  readonly readInput: () => unknown;
  readonly getRawInput: () => unknown;
  readonly signal: AbortSignal | undefined;
  readonly batchIndex: number;
}

/** What a middleware may give to `next()`. */
export interface NextOverrides {
  ctx?: object;
  input?: unknown;
  getRawInput?: () => unknown;
}

/** The state that the steps after a middleware see. */
export function override(state: CallState, overrides: NextOverrides): CallState {
  const { ctx, getRawInput } = overrides;
  return {
    ...state,
    // Spreading is safe for whatever the context is; only the type wants an object.
    ctx: ctx ? { ...(state.ctx as object), ...ctx } : state.ctx,
    input: 'input' in overrides ? overrides.input : state.input,
    readInput: getRawInput ?? state.readInput,
    getRawInput: getRawInput ?? state.getRawInput,
  };
}

/** The options of a middleware or a resolver: a new object each time, which they may change without harm. */
export function toOptions(state: CallState, next: object | undefined): object {
  const { path, type, meta, ctx, input, getRawInput, signal, batchIndex } = state;
  return { path, type, meta, ctx, input, getRawInput, signal, batchIndex, next };
}
