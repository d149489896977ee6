import type { RouterInputs, RouterOutputs } from '@duet/router/front-end';
import type { TRPCProcedureOptions } from '@trpc/client';
import type { AnyPage, NarrowedPage, Narrowing } from './narrowed-page.ts';

/** The lists of the router, each with a query that knows what its input leaves out and adds. */
export type ListClient = {
  [TResource in keyof RouterInputs]: ListsOf<RouterInputs[TResource], RouterOutputs[TResource]>;
};

/** A list is what takes `fields` and returns a page. */
type ListsOf<TInputs, TOutputs extends Record<keyof TInputs, unknown>> = {
  [TName in keyof TInputs as IsList<TInputs[TName], TOutputs[TName]> extends true
    ? TName
    : never]: {
    query: ListQuery<TInputs[TName], TOutputs[TName] & AnyPage>;
  };
};

type IsList<TInput, TOutput> = TOutput extends AnyPage
  ? 'fields' extends keyof Extract<TInput, object>
    ? true
    : false
  : false;

type ListQuery<TOffer, TPage extends AnyPage> = <
  const TInput extends Query<Extract<TOffer, object>>,
>(
  ...args: undefined extends TOffer
    ? [input?: Exact<TInput, TOffer>, options?: TRPCProcedureOptions]
    : [input: Exact<TInput, TOffer>, options?: TRPCProcedureOptions]
) => Promise<NarrowedPage<TPage, Extract<TOffer, object>, TInput>>;

/** Takes lists of names that cannot be changed: only then does the compiler keep what is in them. */
type Query<TOffer extends Narrowing> = {
  [K in keyof TOffer]: K extends keyof Narrowing ? Readonly<TOffer[K]> : TOffer[K];
};

/** A generic input would let unknown names pass. */
type Exact<TInput, TOffer> = TInput & {
  [K in Exclude<keyof TInput, keyof Extract<TOffer, object>>]: never;
};
