import { getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server';
import type { Exchange } from './exchange.ts';

/** The context of a request, or why there is none: each of its calls then fails with that. */
export interface CallContext {
  readonly ctx: unknown;
  readonly error?: TRPCError;
}

/** How a call ended. */
export type Outcome = { data: unknown; error?: undefined } | { error: TRPCError; data?: undefined };

/** Makes the context. Never rejects. */
export async function makeContext(exchange: Exchange): Promise<CallContext> {
  try {
    return { ctx: await exchange.options.createContext(exchange) };
  } catch (cause) {
    return { ctx: undefined, error: getTRPCErrorFromUnknown(cause) };
  }
}

/** Runs the calls side by side. Rejects only when `onError` throws. */
export function runCalls(exchange: Exchange, context: CallContext): Promise<Outcome[]> {
  const { procedures } = exchange.plain;
  return Promise.all(procedures.map((_, index) => runCall(exchange, context, index)));
}

async function runCall(
  { request, signal, plain, options }: Exchange,
  { ctx, error }: CallContext,
  batchIndex: number,
): Promise<Outcome> {
  const { type, procedures, inputs } = plain;
  const procedure = procedures[batchIndex];
  try {
    if (error) throw error;
    const readInput = () => inputs.read(batchIndex);
    return { data: await procedure?.call({ ctx, readInput, signal, batchIndex }) };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const input = inputs.known(batchIndex);
    options.onError?.({ error, path: procedure?.path, input, ctx, type, req: request });
    return { error };
  }
}
