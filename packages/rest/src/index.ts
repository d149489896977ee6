export { type Admit, compileAdmit } from './admission.ts';
export { createFormReader, type Form, type ReadForm } from './bodies/form-reader.ts';
export { parseJsonBody } from './bodies/json-body.ts';
export type { UploadLimits } from './bodies/upload-limits.ts';
export type { IsKeyed } from './code-on-demand/client-operation.ts';
export type { ClientModuleOptions } from './code-on-demand/register-client.ts';
export { type StaticText, serveText } from './code-on-demand/static-text.ts';
export {
  Download,
  type DownloadOptions,
  type DownloadRange,
  type DownloadSummary,
  download,
} from './downloads/download.ts';
export { describeRelations, type Relation, type RelationTarget } from './hypermedia/relations.ts';
export type { InputSource } from './input/read-input.ts';
export type { CachePolicy, Deprecation, Freshness, RestHints, RestMeta } from './meta.ts';
export { createOpenApiDocument } from './openapi/create-document.ts';
export type { OpenApiDocument, OpenApiDocumentOptions } from './openapi/document-options.ts';
export type { OperationDefaults } from './openapi/operation-defaults.ts';
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
} from './problems/problem.ts';
export { readProcedureCodes } from './problems/procedure-codes.ts';
export { STATUS_CODES } from './problems/status-codes.ts';
export { type RouteDetails, route } from './route-metadata.ts';
export { WITHOUT_JSON_SCHEMAS } from './without-json-schemas.ts';
