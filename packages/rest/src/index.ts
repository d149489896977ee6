export type { IsKeyed } from './code-on-demand/client-operation.ts';
export type { ClientModuleOptions } from './code-on-demand/register-client.ts';
export {
  Download,
  type DownloadOptions,
  type DownloadRange,
  type DownloadSummary,
  download,
} from './download.ts';
export { createFormReader, type Form, type ReadForm } from './form-reader.ts';
export { parseJsonBody } from './json-body.ts';
export type { CachePolicy, Deprecation, Freshness, RestHints, RestMeta } from './meta.ts';
export {
  createOpenApiDocument,
  type OpenApiDocument,
  type OpenApiDocumentOptions,
} from './openapi-document.ts';
export type { OperationDefaults } from './operation-defaults.ts';
export type { CreateContextOptions, EntryPointOptions, TrpcRestOptions } from './options.ts';
export { trpcRest } from './plugin.ts';
export {
  PROBLEM_JSON,
  type Problem,
  type ProblemField,
  type ProblemOptions,
  sendProblem,
  toProblem,
  toProblemUrl,
} from './problem.ts';
export { readProcedureCodes } from './procedure-codes.ts';
export type { InputSource } from './read-input.ts';
export { describeRelations, type Relation, type RelationTarget } from './relations.ts';
export { type RouteDetails, route } from './route-metadata.ts';
export type { UploadLimits } from './upload-limits.ts';
