import type {
  AnyTRPCRouter as AnyRouter,
  inferTransformedProcedureOutput as inferJson,
  inferRouterError,
  TRPCQueryProcedure as QueryProcedure,
} from '@trpc/server';

/**
 * Returns a router without its server: what goes into each procedure, what comes out and how it fails, as JSON carries it. It exists
 * in types only.
 *
 * The compiler writes out what it infers of a call, and for a type with a name it writes the name. Hence a function with no name for
 * what it returns: a name in the declarations would lead front ends back to the server.
 */
export function describeRouter<TRouter extends AnyRouter, TResources = TRouter['_def']['record']>(
  _router: TRouter,
) {
  return {} as {
    error: Json<TRouter, inferRouterError<TRouter>>;
    resources: {
      [TResource in keyof TResources]: {
        [TName in keyof TResources[TResource]]: TResources[TResource][TName] extends {
          _def: { type: infer TType; $types: { input: infer TInput; output: infer TOutput } };
        }
          ? {
              type: TType;
              input: TInput;
              output: TType extends 'subscription'
                ? TOutput
                : Json<TRouter, TOutput> extends infer TJson
                  ? { [TField in keyof TJson]: TJson[TField] }
                  : never;
            }
          : never;
      };
    };
  };
}

type Json<TRouter extends AnyRouter, TValue> = inferJson<
  TRouter,
  QueryProcedure<{ meta: object; input: undefined; output: TValue }>
>;
