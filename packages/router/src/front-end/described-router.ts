import type {
  TRPCBuiltRouter as BuiltRouter,
  TRPCErrorShape as ErrorShape,
  TRPCMutationProcedure as MutationProcedure,
  TRPCProcedureType as ProcedureType,
  TRPCQueryProcedure as QueryProcedure,
  TRPCSubscriptionProcedure as SubscriptionProcedure,
} from '@trpc/server';

/** What `describeRouter` says of a router. */
interface Description {
  error: ErrorShape;
  resources: object;
}

/** The router that was described, as `createTRPCClient` and its like take it. */
export type DescribedRouter<TDescription extends Description> = BuiltRouter<
  { ctx: object; meta: object; errorShape: TDescription['error']; transformer: false },
  {
    [TResource in keyof TDescription['resources']]: {
      [TName in keyof TDescription['resources'][TResource]]: ProcedureOf<
        TDescription['resources'][TResource][TName],
        TDescription['error']
      >;
    };
  }
>;

type ProcedureOf<TDescription, TError> = TDescription extends {
  type: infer TType extends ProcedureType;
  input: infer TInput;
  output: infer TOutput;
}
  ? Kinds<{ meta: object; errorShape: TError; input: TInput; output: TOutput }>[TType]
  : never;

interface Kinds<TDefinition extends { meta: object; input: unknown; output: unknown }> {
  query: QueryProcedure<TDefinition>;
  mutation: MutationProcedure<TDefinition>;
  subscription: SubscriptionProcedure<TDefinition>;
}
