export {
  type Catalogue,
  createFailure,
  type FailureDetails,
  type FailureKind,
  toRpcCode,
} from './catalogue.ts';
export { type Failure, findKind, toFailure } from './failure.ts';
export type { FieldError } from './field-errors.ts';
export { GENERIC_FAILURES, type GenericCode } from './generic-failures.ts';
export type { Procedure, ProcedureCall } from './procedure.ts';
export { ProcedureError, type ProcedureErrorOptions } from './procedure-error.ts';
export { readProcedures } from './read-procedures.ts';
