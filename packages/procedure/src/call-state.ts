/** A call on its way through the steps. Steps never change it: `next()` may be called twice. */
export interface CallState {
  readonly path: string;
  readonly type: 'query' | 'mutation';
  readonly meta: unknown;
  readonly ctx: unknown;
  readonly input: unknown;
  /** The raw input itself, or `UNREAD` once a middleware has replaced `getRawInput`. */
  readonly rawInput: unknown;
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

/** Stands for a raw input that has to be asked for: a middleware has replaced `getRawInput`. */
export const UNREAD = Symbol('raw input not read');

/** The state that the steps after a middleware see. */
export function override(state: CallState, overrides: NextOverrides): CallState {
  const { ctx, getRawInput } = overrides;
  return {
    ...state,
    // Spreading is safe for whatever the context is; only the type wants an object.
    ctx: ctx ? { ...(state.ctx as object), ...ctx } : state.ctx,
    input: 'input' in overrides ? overrides.input : state.input,
    rawInput: getRawInput ? UNREAD : state.rawInput,
    getRawInput: getRawInput ?? state.getRawInput,
  };
}

/** The options of a middleware or a resolver: a new object each time, which they may change without harm. */
export function toOptions(state: CallState, next: object | undefined): object {
  const { path, type, meta, ctx, input, getRawInput, signal, batchIndex } = state;
  return { path, type, meta, ctx, input, getRawInput, signal, batchIndex, next };
}
