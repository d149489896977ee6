import type { Procedure } from '@duet/procedure';
import type { GenerateOpenApiDocumentOptions, OpenAPIObject } from 'trpc-to-openapi';
import type { OperationDefaults } from './operation-defaults.ts';
import type { DocumentedProblems } from './problems.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = OpenAPIObject;

/** What the document says of the API as a whole; trpc-to-openapi's own options. */
type DocumentInfo = Pick<
  GenerateOpenApiDocumentOptions,
  | 'title'
  | 'version'
  | 'description'
  | 'baseUrl'
  | 'docsUrl'
  | 'securitySchemes'
  | 'contact'
  | 'license'
>;

/** The options of `createOpenApiDocument`. */
export interface OpenApiDocumentOptions extends DocumentInfo, DocumentedProblems {
  /** What to say of an operation where its own metadata is silent: `({ path }) => ({ tags: [path] })`. */
  operationDefaults?: (procedure: Procedure) => OperationDefaults;
  /** What each tag stands for, in the order in which readers see them. */
  tags?: Readonly<Record<string, string>>;
  /** Whether the router honours `Idempotency-Key` on its mutations, as `@duet/idempotency` makes it. */
  idempotencyKeys?: boolean;
  /** Whether answers say what is left of the budgets that calls count against, in `RateLimit`. */
  rateLimits?: boolean;
  /** `false` where `trpcRest` serves no client of itself. */
  client?: false | undefined;
}
